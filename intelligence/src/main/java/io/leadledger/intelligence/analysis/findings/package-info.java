/** What the rules conclude from a conversation. */
@NullMarked
package io.leadledger.intelligence.analysis.findings;

import org.jspecify.annotations.NullMarked;
