@NullMarked
package io.leadledger.intelligence.analysis.learnt;

import org.jspecify.annotations.NullMarked;
