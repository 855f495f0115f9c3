@NullMarked
package io.leadledger.benchmark.data;

import org.jspecify.annotations.NullMarked;
