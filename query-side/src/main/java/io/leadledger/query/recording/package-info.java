/** Listening to recordings: links that open for a while, and what they open. */
@NullMarked
package io.leadledger.query.recording;

import org.jspecify.annotations.NullMarked;
