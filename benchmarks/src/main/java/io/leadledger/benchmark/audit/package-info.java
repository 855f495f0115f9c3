@NullMarked
package io.leadledger.benchmark.audit;

import org.jspecify.annotations.NullMarked;
