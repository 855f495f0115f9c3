package io.leadledger.projection.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the projections regularly, for meters and for whoever wants to know without asking the database. */
public final class ProjectionMeters implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ProjectionMeters.class);

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final ProjectionStatuses statuses;
    private final MultiGauge lagEvents;
    private final MultiGauge lagSeconds;
    private final MultiGauge deadLetters;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("projection-meters").factory());
    private volatile List<ProjectionStatus> latest = List.of();

    public ProjectionMeters(ProjectionStatuses statuses, MeterRegistry meters) {
        this.statuses = statuses;
        this.lagEvents = MultiGauge.builder("leadledger.projection.lag.events").register(meters);
        this.lagSeconds = MultiGauge.builder("leadledger.projection.lag.seconds").register(meters);
        this.deadLetters = MultiGauge.builder("leadledger.dead.letters").register(meters);
    }

    public void start() {
        timer.scheduleWithFixedDelay(this::look, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** As of a second ago; empty before the first look. */
    public List<ProjectionStatus> latest() {
        return latest;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void look() {
        try {
            latest = statuses.all();
            show(lagEvents, ProjectionStatus::lagEvents);
            show(lagSeconds, ProjectionStatus::lagSeconds);
            show(deadLetters, ProjectionStatus::deadLetters);
        } catch (RuntimeException e) {
            log.debug("Projections cannot be looked at", e);
        }
    }

    private void show(MultiGauge gauge, ToDoubleFunction<ProjectionStatus> value) {
        gauge.register(
                latest.stream()
                        .<Row<?>>map(status -> Row.of(Tags.of("projection", status.name() + "-" + status.generation()), status, value))
                        .toList(),
                true);
    }
}
