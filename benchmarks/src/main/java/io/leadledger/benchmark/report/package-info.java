@NullMarked
package io.leadledger.benchmark.report;

import org.jspecify.annotations.NullMarked;
