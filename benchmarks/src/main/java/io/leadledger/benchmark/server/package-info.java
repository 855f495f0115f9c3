@NullMarked
package io.leadledger.benchmark.server;

import org.jspecify.annotations.NullMarked;
