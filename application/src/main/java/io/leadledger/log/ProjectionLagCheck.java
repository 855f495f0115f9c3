package io.leadledger.log;

import io.leadledger.projection.runtime.ProjectionMeters;
import io.leadledger.projection.runtime.ProjectionStatus;
import io.leadledger.web.health.ReadinessCheck;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether readers see a recent state: this node may be sent requests while none of the read models is far behind. */
@Component
class ProjectionLagCheck implements ReadinessCheck {

    private final ProjectionMeters projections;
    private final Duration limit;

    ProjectionLagCheck(ProjectionMeters projections, @Value("${leadledger.projections.ready-lag:60s}") Duration limit) {
        this.projections = projections;
        this.limit = limit;
    }

    @Override
    public String name() {
        return "projection_lag";
    }

    @Override
    public Result check() {
        List<ProjectionStatus> statuses = projections.latest();
        if (statuses.isEmpty()) {
            return Result.unhealthy("not known yet");
        }
        String late = statuses.stream()
                .filter(status -> status.state().equals("current") && status.lagSeconds() > limit.toSeconds())
                .map(status -> status.name() + " " + Math.round(status.lagSeconds()) + " s")
                .collect(Collectors.joining(", "));
        return late.isEmpty() ? Result.healthy("") : Result.unhealthy(late);
    }
}
