@NullMarked
package io.leadledger.benchmark.lists;

import org.jspecify.annotations.NullMarked;
