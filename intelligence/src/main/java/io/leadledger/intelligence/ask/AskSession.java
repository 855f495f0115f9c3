package io.leadledger.intelligence.ask;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What this instance knows of a session while somebody is connected to it or an answer is worked on. */
final class AskSession {

    private final SessionKey key;
    private final Deque<Pending> waiting = new ArrayDeque<>();
    private final ReentrantLock delivery = new ReentrantLock();
    private @Nullable Pending current;
    private @Nullable Connection connection;
    private Instant activeAt;
    private boolean warned;
    private boolean ended;
    private volatile boolean awaitsOthers;

    AskSession(SessionKey key, Instant now) {
        this.key = key;
        this.activeAt = now;
    }

    SessionKey key() {
        return key;
    }

    /** Held while answers are sent, so that none is sent twice over one connection. */
    ReentrantLock delivery() {
        return delivery;
    }

    synchronized @Nullable Connection connection() {
        return connection;
    }

    /** @return the connection that had it before, which is not the session's any more; null for none */
    synchronized @Nullable Connection take(Connection taken, Instant now) {
        Connection before = connection == taken ? null : connection;
        connection = taken;
        activeAt(now);
        return before;
    }

    synchronized void leave(Connection left) {
        if (connection == left) {
            connection = null;
        }
    }

    synchronized void activeAt(Instant now) {
        activeAt = now;
        warned = false;
    }

    synchronized Instant activeAt() {
        return activeAt;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    synchronized boolean isBusy() {
        return current != null;
    }

    /** @return whether the caller is to begin with it: nothing else is worked on */
    synchronized boolean add(Pending pending) {
        if (current != null) {
            waiting.add(pending);
            return false;
        }
        current = pending;
        return true;
    }

    /** @return null when nothing is left to do */
    synchronized @Nullable Pending next() {
        current = waiting.poll();
        return current;
    }

    synchronized boolean worksOn(String queryId) {
        return current != null && current.queryId().equals(queryId) || waiting.stream().anyMatch(one -> one.queryId().equals(queryId));
    }

    /** Whether nobody would miss it here; what it needs to go on is stored. */
    synchronized boolean isAbandoned() {
        return ended || connection == null && current == null;
    }

    /** @return false when it was done before since the last question */
    synchronized boolean warn() {
        boolean first = !warned;
        warned = true;
        return first;
    }

    synchronized boolean isEnded() {
        return ended;
    }

    /** @return false when it had ended already */
    synchronized boolean end() {
        boolean first = !ended;
        ended = true;
        waiting.clear();
        return first;
    }

    boolean awaitsOthers() {
        return awaitsOthers;
    }

    void awaitsOthers(boolean awaits) {
        awaitsOthers = awaits;
    }
}
