/** Summaries, by rep and by call. */
@NullMarked
package io.leadledger.projection.summaries;

import org.jspecify.annotations.NullMarked;
