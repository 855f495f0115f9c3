package io.leadledger.command.eventstore;

import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The newest part of the log in memory, as contiguous pages. One thread adds, any thread reads. */
final class LogWindow {

    private final int maxEvents;
    private final long maxBytes;
    private final ConcurrentNavigableMap<Long, LogPage> pages = new ConcurrentSkipListMap<>();
    private volatile long last;
    private int events;
    private long bytes;

    LogWindow(int maxEvents, long maxBytes, long start) {
        this.maxEvents = maxEvents;
        this.maxBytes = maxBytes;
        this.last = start;
    }

    /** Position up to which the log has been read. */
    long last() {
        return last;
    }

    /** @param page that begins where the last one ended */
    void add(LogPage page) {
        pages.put(page.after(), page);
        events += page.events().size();
        bytes += page.bytes();
        last = page.last();
        while (pages.size() > 1 && (events > maxEvents || bytes > maxBytes)) {
            LogPage oldest = pages.pollFirstEntry().getValue();
            events -= oldest.events().size();
            bytes -= oldest.bytes();
        }
    }

    /** The page that holds what follows a position; null when that is older than the window, or not there yet. */
    @Nullable LogPage pageAfter(long position) {
        Map.Entry<Long, LogPage> entry = pages.floorEntry(position);
        return entry != null && position < entry.getValue().last() ? entry.getValue() : null;
    }
}
