@NullMarked
package io.leadledger.intelligence.analysis.findings;

import org.jspecify.annotations.NullMarked;
