/** Keeping summaries. */
@NullMarked
package io.leadledger.command.summary;

import org.jspecify.annotations.NullMarked;
