package io.leadledger.query.task;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.query.list.Found;
import io.leadledger.query.list.ListRequest;
import io.leadledger.query.list.Pagination;
import io.leadledger.query.list.Parameters;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.otto.FollowUpTask;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresRole;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** 10.4 of the Otto document, and the tasks of all calls. */
@RestController
@RequiresScope(Scope.READ)
@RequiresRole({Role.CSR, Role.SALES_REP, Role.MANAGER})
class TasksController {

    private final TaskReads tasks;
    private final ReadConsistency consistency;
    private final Clock clock;

    TasksController(TaskReads tasks, ReadConsistency consistency, Clock clock) {
        this.tasks = tasks;
        this.consistency = consistency;
        this.clock = clock;
    }

    @Schema(name = "OttoTasksOfCall")
    record TasksOfCall(List<FollowUpTask> tasks) {}

    @Schema(name = "OttoTasks")
    record Tasks(List<FollowUpTask> tasks, Pagination pagination) {}

    @GetMapping("/api/v1/calls/{call_id}/follow-up-tasks")
    @Operation(summary = "The follow-up tasks of a call, oldest first")
    TasksOfCall ofCall(
            Caller caller, @PathVariable("call_id") String callId, HttpServletRequest request, HttpServletResponse response) {
        consistency.await(caller, request, response, "calls");
        consistency.await(caller, request, response, "tasks");
        if (!tasks.isCall(caller.companyId(), callId)) {
            throw new LedgerException(ErrorCode.CALL_NOT_FOUND);
        }
        Instant now = clock.instant();
        return new TasksOfCall(tasks.ofCall(caller.companyId(), callId).stream().map(task -> FollowUpTask.of(task, now)).toList());
    }

    @GetMapping("/api/v1/follow-up-tasks")
    @Operation(summary = "The follow-up tasks of all calls")
    @Parameter(name = "rep_id", in = ParameterIn.QUERY, description = "whose; unassigned for nobody's")
    @Parameter(name = "call_id", in = ParameterIn.QUERY)
    @Parameter(name = "lead_id", in = ParameterIn.QUERY)
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "pending, in_progress, done, cancelled; several with commas")
    @Parameter(name = "overdue", in = ParameterIn.QUERY, description = "true for late ones only, false for all others")
    @Parameter(name = "due_from", in = ParameterIn.QUERY, description = "ISO 8601, inclusive")
    @Parameter(name = "due_until", in = ParameterIn.QUERY, description = "ISO 8601, exclusive")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "created_at (default), due_date or priority")
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "asc or desc (default)")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "20; at most 100")
    @Parameter(name = "offset", in = ParameterIn.QUERY)
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next_cursor of the page before")
    Tasks list(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        TaskFilter filter = TaskFilter.of(parameters);
        ListRequest page = ListRequest.of(parameters, TaskReads.SORTS);
        consistency.await(caller, request, response, "tasks");
        Instant now = clock.instant();
        Found<FollowUpTask> found = tasks.list(caller.companyId(), filter, page, now)
                .map(rows -> rows.stream().map(task -> FollowUpTask.of(task, now)).toList());
        return new Tasks(found.rows(), found.pagination());
    }

    @GetMapping("/api/v1/follow-up-tasks/{task_id}")
    @Operation(summary = "One follow-up task")
    FollowUpTask task(
            Caller caller, @PathVariable("task_id") String taskId, HttpServletRequest request, HttpServletResponse response) {
        consistency.await(caller, request, response, "tasks");
        return tasks.find(caller.companyId(), taskId)
                .map(task -> FollowUpTask.of(task, clock.instant()))
                .orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND));
    }
}
