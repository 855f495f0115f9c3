/** Taking passages out of the search for good, and working them out anew. */
@NullMarked
package io.leadledger.intelligence.maintenance;

import org.jspecify.annotations.NullMarked;
