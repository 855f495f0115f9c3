package io.leadledger.benchmark;

/** One command of this module. */
@FunctionalInterface
interface Benchmark {

    /** @return whether what was measured or tried passes; a benchmark without a threshold of its own always does */
    boolean run(Options options) throws Exception;
}
