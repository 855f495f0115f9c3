package io.leadledger.command.eventstore;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Tells the tail of the log that there may be something to read. Many signals before a look are one. */
public final class CommitSignal {

    /** Where the news came from. */
    enum News {
        NONE,
        OF_ANOTHER_NODE,
        OF_THIS_NODE
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition raised = lock.newCondition();
    private News news = News.NONE;

    /** After a commit of this node. */
    public void committed() {
        raise(News.OF_THIS_NODE);
    }

    void committedElsewhere() {
        raise(News.OF_ANOTHER_NODE);
    }

    /** Waits for news, for a limited time, and takes it. */
    News await(Duration limit) throws InterruptedException {
        lock.lock();
        try {
            long nanos = limit.toNanos();
            while (news == News.NONE && nanos > 0) {
                nanos = raised.awaitNanos(nanos);
            }
            News taken = news;
            news = News.NONE;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void raise(News of) {
        lock.lock();
        try {
            news = of.compareTo(news) > 0 ? of : news;
            raised.signal();
        } finally {
            lock.unlock();
        }
    }
}
