/** Drafts, by rep and by call. */
@NullMarked
package io.leadledger.projection.drafts;

import org.jspecify.annotations.NullMarked;
