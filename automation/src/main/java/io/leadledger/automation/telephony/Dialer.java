package io.leadledger.automation.telephony;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps stepping while the application runs. A provider that hangs holds up its own calls alone. */
final class Dialer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dialer.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int MOST_AT_ONCE = 8;

    private final DialerStep step;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private volatile boolean running;
    private @Nullable ExecutorService workers;
    private @Nullable Thread loop;

    Dialer(DialerStep step) {
        this.step = step;
    }

    @Override
    public synchronized void start() {
        running = true;
        ExecutorService pool = Executors.newFixedThreadPool(MOST_AT_ONCE, Thread.ofPlatform().name("dialer-", 0).daemon().factory());
        workers = pool;
        loop = Thread.ofPlatform().name("dialer").daemon().start(() -> run(pool));
    }

    private void run(ExecutorService pool) {
        while (running) {
            try {
                if (!takeOne(pool)) {
                    TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("the dialer could not look for calls", e);
                pause();
            }
        }
    }

    private boolean takeOne(ExecutorService pool) throws InterruptedException {
        free.acquire();
        Optional<OutboundCall> taken = Optional.empty();
        try {
            taken = step.take();
            taken.ifPresent(call -> pool.execute(() -> work(call)));
        } finally {
            if (taken.isEmpty()) {
                free.release();
            }
        }
        return taken.isPresent();
    }

    private void work(OutboundCall call) {
        try {
            step.work(call);
        } catch (RuntimeException e) {
            LOG.warn("call {} is looked at again later", call.callId(), e);
        } finally {
            free.release();
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (loop != null) {
            loop.interrupt();
        }
        if (workers != null) {
            workers.shutdown();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
