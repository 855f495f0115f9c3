package io.leadledger.log;

import io.leadledger.projection.runtime.Rebuilds;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes rebuilds forward on this node. A thread of its own: a comparison of many rows must not keep other things waiting. */
@Component
class RebuildingNode implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildingNode.class);
    private static final int SECONDS_BETWEEN = 1;

    private final Rebuilds rebuilds;
    private @Nullable ScheduledExecutorService thread;

    RebuildingNode(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("rebuilds").factory());
        started.scheduleWithFixedDelay(this::advance, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
        thread = started;
    }

    private void advance() {
        try {
            rebuilds.advance();
        } catch (RuntimeException e) {
            LOG.warn("a rebuild cannot go on; trying again", e);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
