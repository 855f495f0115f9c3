/** Clones of reps: when a training begins and ends. */
@NullMarked
package io.leadledger.command.clone;

import org.jspecify.annotations.NullMarked;
