@NullMarked
package io.leadledger.benchmark.kill;

import org.jspecify.annotations.NullMarked;
