@NullMarked
package io.leadledger.benchmark.prediction;

import org.jspecify.annotations.NullMarked;
