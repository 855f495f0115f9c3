package io.leadledger.projection.runtime;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs one processor's coordination. One thread, because a wake-up that comes while coordination runs is then queued behind it
 * instead of being lost. When all workers are busy Axon looks again after 100 ms, which would be most of the time on catching up; here
 * it looks again after {@link #BUSY_MILLIS}.
 */
final class CoordinatorExecutor extends ScheduledThreadPoolExecutor {

    private static final long AXON_BUSY_MILLIS = 100;
    private static final long BUSY_MILLIS = 5;

    CoordinatorExecutor(String processor) {
        super(1, Thread.ofPlatform().daemon().name("coordinator-" + processor).factory());
        setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        long millis = unit.toMillis(delay);
        return millis == AXON_BUSY_MILLIS ? super.schedule(command, BUSY_MILLIS, TimeUnit.MILLISECONDS) : super.schedule(command, delay, unit);
    }
}
