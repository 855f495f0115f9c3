/** Who said what: a transcript as turns of an agent and a customer. */
@NullMarked
package io.leadledger.intelligence.analysis.conversation;

import org.jspecify.annotations.NullMarked;
