@NullMarked
package io.leadledger.benchmark.http;

import org.jspecify.annotations.NullMarked;
