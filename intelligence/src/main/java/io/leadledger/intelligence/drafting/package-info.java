/** Writes what a rep can send, from what is known and nothing else. */
@NullMarked
package io.leadledger.intelligence.drafting;

import org.jspecify.annotations.NullMarked;
