package io.leadledger.command.eventstore;

import io.leadledger.command.eventstore.CommitSignal.News;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the end of the log for all readers of this node: each new page is read once, kept for a while, and its readers are woken.
 * It looks when this node has committed, when another node says so, and otherwise every {@link #POLL}.
 */
public final class LogTail implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LogTail.class);

    private static final Duration POLL = Duration.ofMillis(50);
    /** Commits that come faster than this are read together: each look costs every projection a transaction. */
    private static final Duration PACE = Duration.ofMillis(20);

    private static final Duration RETRY = Duration.ofMillis(500);
    private static final int PAGE = 1_000;
    private static final int MAX_EVENTS = 20_000;
    private static final long MAX_BYTES = 48L * 1024 * 1024;

    private final PostgresEventStorageEngine engine;
    private final CommitSignal signal;
    private final CommitChannel channel;
    private final Set<LogStream> streams = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Thread thread = Thread.ofPlatform().daemon().name("log-tail").unstarted(this::follow);
    private volatile @Nullable LogWindow window;
    private volatile boolean closed;

    public LogTail(PostgresEventStorageEngine engine, CommitSignal signal, DataSource dataSource) {
        this.engine = engine;
        this.signal = signal;
        this.channel = new CommitChannel(dataSource, signal);
    }

    public void start() {
        channel.start();
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        channel.close();
    }

    /** @param token after which to begin; null for the whole log */
    BlockingStream<TrackedEventMessage<?>> open(@Nullable TrackingToken token) {
        LogStream stream = new LogStream(this, PostgresEventStorageEngine.positionOf(token));
        streams.add(stream);
        signal.committedElsewhere();
        return stream;
    }

    void closed(LogStream stream) {
        streams.remove(stream);
    }

    /** What follows a position, from memory if it is recent; null when nothing is known to follow. */
    @Nullable LogPage pageAfter(long position) {
        LogWindow current = window;
        if (current == null || position >= current.last()) {
            return null;
        }
        LogPage recent = current.pageAfter(position);
        return recent == null ? nonEmpty(engine.readAfter(position, PAGE)) : recent;
    }

    /** Waits until the log is known to go on after a position; false when it does not in time. */
    boolean awaitBeyond(long position, Duration limit) throws InterruptedException {
        lock.lock();
        try {
            long nanos = limit.toNanos();
            while (!reaches(position) && nanos > 0) {
                nanos = moved.awaitNanos(nanos);
            }
            return reaches(position);
        } finally {
            lock.unlock();
        }
    }

    private boolean reaches(long position) {
        LogWindow current = window;
        return current != null && position < current.last();
    }

    private void follow() {
        boolean failing = false;
        while (!closed) {
            try {
                News news = signal.await(failing ? RETRY : POLL);
                look();
                if (news == News.OF_THIS_NODE) {
                    channel.tell();
                }
                failing = false;
                TimeUnit.NANOSECONDS.sleep(news == News.NONE ? 0 : PACE.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (!failing && !closed) {
                    log.warn("The end of the log cannot be read; trying again every {} ms", RETRY.toMillis(), e);
                }
                failing = true;
            }
        }
    }

    private void look() {
        if (streams.isEmpty()) {
            window = null;
            return;
        }
        LogWindow current = window;
        if (current == null) {
            current = new LogWindow(MAX_EVENTS, MAX_BYTES, engine.head());
            moveTo(current);
        }
        LogPage page = engine.readAfter(current.last(), PAGE);
        while (!page.isEmpty()) {
            current.add(page);
            moveTo(current);
            page = engine.readAfter(current.last(), PAGE);
        }
    }

    private void moveTo(LogWindow current) {
        lock.lock();
        try {
            window = current;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static @Nullable LogPage nonEmpty(LogPage page) {
        return page.isEmpty() ? null : page;
    }
}
