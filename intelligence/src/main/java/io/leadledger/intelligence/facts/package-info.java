/** What the log says of a lead or a deal up to a moment. */
@NullMarked
package io.leadledger.intelligence.facts;

import org.jspecify.annotations.NullMarked;
