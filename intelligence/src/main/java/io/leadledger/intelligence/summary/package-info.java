/** Summaries of days and calls, and briefs before calls: sentences over facts of the log, each of which can be looked up. */
@NullMarked
package io.leadledger.intelligence.summary;

import org.jspecify.annotations.NullMarked;
