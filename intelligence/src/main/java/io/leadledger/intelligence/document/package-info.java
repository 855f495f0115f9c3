/** The work on documents that were taken in: fetching them, finding their text, and removing what was deleted. */
@NullMarked
package io.leadledger.intelligence.document;

import org.jspecify.annotations.NullMarked;
