package io.leadledger.benchmark.report;

import java.util.Arrays;

/** Durations in nanoseconds, all of them kept. Safe for several threads. */
public final class Latencies {

    private long[] values = new long[1_024];
    private int size;
    private boolean sorted;

    public synchronized void add(long nanos) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = nanos;
        sorted = false;
    }

    public synchronized int count() {
        return size;
    }

    /** @return milliseconds below which this share of the durations lies; NaN without any */
    public synchronized double percentile(double share) {
        if (size == 0) {
            return Double.NaN;
        }
        if (!sorted) {
            Arrays.sort(values, 0, size);
            sorted = true;
        }
        int index = (int) Math.ceil(share * size) - 1;
        return values[Math.clamp(index, 0, size - 1)] / 1e6;
    }

    public double p50() {
        return percentile(0.50);
    }

    public double p99() {
        return percentile(0.99);
    }

    public double max() {
        return percentile(1.0);
    }
}
