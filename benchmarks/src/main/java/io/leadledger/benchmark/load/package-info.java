@NullMarked
package io.leadledger.benchmark.load;

import org.jspecify.annotations.NullMarked;
