@NullMarked
package io.leadledger.intelligence.analysis.phrases;

import org.jspecify.annotations.NullMarked;
