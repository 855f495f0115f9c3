/** Nurture sequences, and the ways of leads through them. */
@NullMarked
package io.leadledger.projection.nurture;

import org.jspecify.annotations.NullMarked;
