/** Finds passages of a company's documents and calls. */
@NullMarked
package io.leadledger.intelligence.retrieval;

import org.jspecify.annotations.NullMarked;
