package io.leadledger.command.eventstore;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** One reader's way through the log. Used by one thread at a time. */
final class LogStream implements BlockingStream<TrackedEventMessage<?>> {

    private final LogTail tail;
    private Iterator<? extends TrackedEventMessage<?>> page = Collections.emptyIterator();
    private long pageEnd;
    private @Nullable TrackedEventMessage<?> next;

    LogStream(LogTail tail, long position) {
        this.tail = tail;
        this.pageEnd = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        while (next == null) {
            if (page.hasNext()) {
                next = page.next();
            } else if (!turnPage()) {
                return Optional.empty();
            }
        }
        return Optional.of(next);
    }

    private boolean turnPage() {
        LogPage following = tail.pageAfter(pageEnd);
        if (following == null) {
            return false;
        }
        long from = pageEnd;
        page = following.after() == from
                ? following.events().iterator()
                : following.events().stream().filter(event -> PostgresEventStorageEngine.positionOf(event.trackingToken()) > from).iterator();
        pageEnd = following.last();
        return true;
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (peek().isEmpty()) {
            long left = deadline - System.nanoTime();
            if (left <= 0 || !tail.awaitBeyond(pageEnd, Duration.ofNanos(left))) {
                return peek().isPresent();
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        Optional<TrackedEventMessage<?>> event = peek();
        while (event.isEmpty()) {
            tail.awaitBeyond(pageEnd, Duration.ofMinutes(1));
            event = peek();
        }
        next = null;
        return event.get();
    }

    @Override
    public void close() {
        tail.closed(this);
    }
}
