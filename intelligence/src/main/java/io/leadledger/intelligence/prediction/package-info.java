/** What may become of a deal. */
@NullMarked
package io.leadledger.intelligence.prediction;

import org.jspecify.annotations.NullMarked;
