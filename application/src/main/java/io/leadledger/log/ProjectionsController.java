package io.leadledger.log;

import io.leadledger.projection.runtime.ProjectionStatus;
import io.leadledger.projection.runtime.ProjectionStatuses;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the read models have come. */
@RestController
@RequestMapping("/admin/v1/projections")
@RequiresScope(Scope.ADMINISTRATION)
class ProjectionsController {

    private final ProjectionStatuses statuses;

    ProjectionsController(ProjectionStatuses statuses) {
        this.statuses = statuses;
    }

    @Operation(summary = "How far each projection has come")
    @GetMapping
    Projections all() {
        return new Projections(statuses.all());
    }

    record Projections(List<ProjectionStatus> projections) {}
}
