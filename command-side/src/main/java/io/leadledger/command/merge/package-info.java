/** Two leads that are one person, told apart and put together. */
@NullMarked
package io.leadledger.command.merge;

import org.jspecify.annotations.NullMarked;
