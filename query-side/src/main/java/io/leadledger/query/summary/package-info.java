/** Reading summaries: a rep's, and that of a call. */
@NullMarked
package io.leadledger.query.summary;

import org.jspecify.annotations.NullMarked;
