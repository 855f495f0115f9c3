/** A language model, when one is configured: whatever asks it can do without. */
@NullMarked
package io.leadledger.intelligence.llm;

import org.jspecify.annotations.NullMarked;
