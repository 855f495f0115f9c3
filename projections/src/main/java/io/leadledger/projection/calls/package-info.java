/** Calls of every source, with their transcripts beside them. */
@NullMarked
package io.leadledger.projection.calls;

import org.jspecify.annotations.NullMarked;
