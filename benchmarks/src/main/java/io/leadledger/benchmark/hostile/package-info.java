@NullMarked
package io.leadledger.benchmark.hostile;

import org.jspecify.annotations.NullMarked;
