/** How good a lead is, signal by signal, and what may become of it. */
@NullMarked
package io.leadledger.intelligence.scoring;

import org.jspecify.annotations.NullMarked;
