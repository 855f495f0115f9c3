/** Reps: who speaks for the company, by name. */
@NullMarked
package io.leadledger.projection.reps;

import org.jspecify.annotations.NullMarked;
