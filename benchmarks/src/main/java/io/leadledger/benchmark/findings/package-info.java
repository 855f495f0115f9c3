/** How much of what is to be found in calls an analyser finds, and how much else. */
@NullMarked
package io.leadledger.benchmark.findings;

import org.jspecify.annotations.NullMarked;
