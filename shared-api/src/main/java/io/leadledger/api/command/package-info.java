/** What can be asked of the aggregates. Facts that a source reports are never refused; requests may be. */
@NullMarked
package io.leadledger.api.command;

import org.jspecify.annotations.NullMarked;
