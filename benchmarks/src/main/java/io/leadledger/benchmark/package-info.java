/** What measures speed and tries survival, from outside: each run starts the real application as a process of its own. */
@NullMarked
package io.leadledger.benchmark;

import org.jspecify.annotations.NullMarked;
