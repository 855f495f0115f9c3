@NullMarked
package io.leadledger.benchmark.analytics;

import org.jspecify.annotations.NullMarked;
