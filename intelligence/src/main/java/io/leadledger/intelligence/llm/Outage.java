package io.leadledger.intelligence.llm;

import java.time.Duration;

/** Spares everybody the wait for an endpoint that has just failed. */
public final class Outage {

    private final long nanos;
    private volatile long began;
    private volatile boolean noticed;

    public Outage(Duration length) {
        this.nanos = length.toNanos();
    }

    public boolean lasts() {
        return noticed && System.nanoTime() - began < nanos;
    }

    public void begins() {
        began = System.nanoTime();
        noticed = true;
    }
}
