package io.leadledger.automation.campaign;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at campaigns while the application runs. */
final class CampaignDialer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CampaignDialer.class);
    private static final long PAUSE_MILLIS = 250;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 2_000;

    private final CampaignStep step;
    private volatile boolean running;
    private @Nullable Thread loop;

    CampaignDialer(CampaignStep step) {
        this.step = step;
    }

    @Override
    public synchronized void start() {
        running = true;
        loop = Thread.ofPlatform().daemon().name("campaigns").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                if (!step.run()) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException e) {
                log.warn("A campaign could not be moved on; it is looked at again", e);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_AFTER_FAILURE_MILLIS);
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
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
