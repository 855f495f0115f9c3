/** Speech as words in their base form: what is left when spelling, inflection and hesitation are put aside. */
@NullMarked
package io.leadledger.intelligence.analysis.text;

import org.jspecify.annotations.NullMarked;
