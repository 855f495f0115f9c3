/** Summaries that were made of what is in the log. */
@NullMarked
package io.leadledger.api.summary;

import org.jspecify.annotations.NullMarked;
