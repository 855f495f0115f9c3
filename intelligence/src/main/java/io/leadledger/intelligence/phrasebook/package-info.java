/** What a company adds to the phrase books that its calls are analysed with. */
@NullMarked
package io.leadledger.intelligence.phrasebook;

import org.jspecify.annotations.NullMarked;
