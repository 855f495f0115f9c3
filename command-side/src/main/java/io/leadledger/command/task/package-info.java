/** Follow-up tasks: the rules of their life, and the endpoints that write them. */
@NullMarked
package io.leadledger.command.task;

import org.jspecify.annotations.NullMarked;
