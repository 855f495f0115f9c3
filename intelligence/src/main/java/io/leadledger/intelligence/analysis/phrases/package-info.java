/** Phrase books: what people say that means something, as data. */
@NullMarked
package io.leadledger.intelligence.analysis.phrases;

import org.jspecify.annotations.NullMarked;
