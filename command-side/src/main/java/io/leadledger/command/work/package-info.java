/** What is made here rather than reported: decided by a rule on the state before. */
@NullMarked
package io.leadledger.command.work;

import org.jspecify.annotations.NullMarked;
