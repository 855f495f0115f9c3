package io.leadledger.benchmark.ingest;

/**
 * What was done in a stretch of time.
 *
 * @param items acknowledged
 * @param seconds until the last acknowledgement
 */
record Window(long items, double seconds) {

    static final Window NONE = new Window(0, 0);

    Window plus(Window other) {
        return new Window(items + other.items, seconds + other.seconds);
    }

    double perSecond() {
        return seconds == 0 ? 0 : items / seconds;
    }
}
