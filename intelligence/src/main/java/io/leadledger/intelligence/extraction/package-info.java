/** Finding the text in files that nobody vouches for: in a process of its own, with little memory and little time. */
@NullMarked
package io.leadledger.intelligence.extraction;

import org.jspecify.annotations.NullMarked;
