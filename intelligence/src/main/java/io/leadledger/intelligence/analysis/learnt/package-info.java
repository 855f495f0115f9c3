/** What is learnt from labelled talk: which turns object, promise or agree, and how a whole call went. */
@NullMarked
package io.leadledger.intelligence.analysis.learnt;

import org.jspecify.annotations.NullMarked;
