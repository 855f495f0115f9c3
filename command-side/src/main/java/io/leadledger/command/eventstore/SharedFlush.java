package io.leadledger.command.eventstore;

import java.sql.SQLException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one flush serve everyone who asked before it began. Who asks while one is running waits for the next, since the running one
 * may have begun too early for them. When a flush fails, each of those waiting tries for itself.
 */
final class SharedFlush {

    /** Makes everything durable that was committed before it began. */
    @FunctionalInterface
    interface Flush {

        void run() throws SQLException;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private long asked;
    private long served;
    private boolean running;

    /** Returns when a flush that began after this call has succeeded. */
    void await(Flush flush) throws SQLException {
        long serves = claim();
        if (serves == 0) {
            return;
        }
        boolean succeeded = false;
        try {
            flush.run();
            succeeded = true;
        } finally {
            end(succeeded ? serves : 0);
        }
    }

    /** Waits until served (0), or until it is this caller's turn to flush, for everyone up to the number returned. */
    private long claim() {
        lock.lock();
        try {
            long own = ++asked;
            while (running && served < own) {
                ended.awaitUninterruptibly();
            }
            if (served >= own) {
                return 0;
            }
            running = true;
            return asked;
        } finally {
            lock.unlock();
        }
    }

    private void end(long nowServed) {
        lock.lock();
        try {
            running = false;
            served = Math.max(served, nowServed);
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
