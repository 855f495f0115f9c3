/** Ask Otto, asked by real clients. */
@NullMarked
package io.leadledger.ask;

import org.jspecify.annotations.NullMarked;
