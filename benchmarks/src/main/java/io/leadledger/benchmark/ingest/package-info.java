@NullMarked
package io.leadledger.benchmark.ingest;

import org.jspecify.annotations.NullMarked;
