package io.leadledger.intelligence.retrieval;

import java.time.Duration;

/** Spares everybody the wait for an endpoint that has just failed. */
final class Outage {

    private final long nanos;
    private volatile long began;
    private volatile boolean noticed;

    Outage(Duration length) {
        this.nanos = length.toNanos();
    }

    boolean lasts() {
        return noticed && System.nanoTime() - began < nanos;
    }

    void begins() {
        began = System.nanoTime();
        noticed = true;
    }
}
