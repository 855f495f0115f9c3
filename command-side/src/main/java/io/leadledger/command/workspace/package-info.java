/** Changes one thing that is made here by a rule, in the transaction of the command that asks for it. */
@NullMarked
package io.leadledger.command.workspace;

import org.jspecify.annotations.NullMarked;
