/** Moves leads through nurture sequences, and out of them when they answer. */
@NullMarked
package io.leadledger.automation.nurture;

import org.jspecify.annotations.NullMarked;
