package io.leadledger.web.health;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.web.health.ReadinessCheck.Result;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /health} in the documented form: this process answers. {@code /ready} says whether it can also do its work. */
@RestController
final class HealthController {

    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);
    private static final String RETRY_SECONDS = "5";

    private final ObjectProvider<ReadinessCheck> checks;
    private final Clock clock;

    HealthController(ObjectProvider<ReadinessCheck> checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    record Health(String status, String service, String version, String timestamp) {}

    record Liveness(String status) {}

    record Check(String name, boolean healthy, String detail) {}

    record Readiness(String status, List<Check> checks) {}

    @Operation(summary = "Whether the service answers")
    @GetMapping("/health")
    Health health() {
        return new Health("healthy", "otto-api", "1.0.0", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    @Operation(summary = "Whether the process is alive")
    @GetMapping("/live")
    Liveness live() {
        return new Liveness("alive");
    }

    @Operation(summary = "Whether requests can be served: database, log and projections")
    @GetMapping("/ready")
    ResponseEntity<Readiness> ready() {
        List<Check> results = checks.orderedStream().map(HealthController::ask).toList();
        if (results.stream().allMatch(Check::healthy)) {
            return ResponseEntity.ok(new Readiness("ready", results));
        }
        return ResponseEntity.status(ErrorCode.UNAVAILABLE.status())
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(new Readiness("not_ready", results));
    }

    private static Check ask(ReadinessCheck check) {
        Result result;
        try {
            result = check.check();
        } catch (RuntimeException e) {
            LOG.warn("the readiness check '{}' failed", check.name(), e);
            result = Result.unhealthy("the check failed");
        }
        return new Check(check.name(), result.healthy(), result.detail());
    }
}
