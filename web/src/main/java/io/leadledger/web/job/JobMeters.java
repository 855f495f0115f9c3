package io.leadledger.web.job;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** How attempts at jobs ended, by kind. */
final class JobMeters {

    enum Result {
        DONE,
        FAILED,
        PARKED
    }

    private final MeterRegistry meters;

    JobMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(String kind, Result result) {
        meters.counter("leadledger.job.attempts", "kind", kind, "result", result.name().toLowerCase(Locale.ROOT)).increment();
    }
}
