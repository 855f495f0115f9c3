/** Text cut into passages, and the languages it may be in. */
@NullMarked
package io.leadledger.intelligence.passage;

import org.jspecify.annotations.NullMarked;
