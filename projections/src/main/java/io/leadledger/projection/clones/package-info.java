/** Clones of reps. */
@NullMarked
package io.leadledger.projection.clones;

import org.jspecify.annotations.NullMarked;
