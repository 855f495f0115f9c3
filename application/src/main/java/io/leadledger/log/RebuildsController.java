package io.leadledger.log;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.projection.runtime.RebuildTask;
import io.leadledger.projection.runtime.Rebuilds;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Building read models anew, and how far that is. */
@RestController
@RequiresScope(Scope.ADMINISTRATION)
class RebuildsController {

    private final Rebuilds rebuilds;

    RebuildsController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /** @param acceptDifferences null for no */
    record Wish(@JsonProperty("accept_differences") @Nullable Boolean acceptDifferences) {}

    @Operation(summary = "Build a projection anew beside the one that is read", description = """
            From the beginning of the log, without effects outside. The new copy takes over in one step once it has caught up and holds as
            many rows as the old one, which stays otherwise (status failed); with {"accept_differences": true} it takes over all the same,
            after a projection's rules have changed. While one is being built, the answer tells of that one.""")
    @PostMapping("/admin/v1/projections/{name}/rebuild")
    ResponseEntity<RebuildTask> rebuild(@PathVariable String name, @RequestBody(required = false) @Nullable Wish wish) {
        try {
            RebuildTask task = rebuilds.begin(name, wish != null && Boolean.TRUE.equals(wish.acceptDifferences()));
            return ResponseEntity.accepted().location(URI.create("/admin/v1/tasks/" + task.taskId())).body(task);
        } catch (NoSuchElementException unknown) {
            throw new LedgerException(ErrorCode.NOT_FOUND, "No such projection");
        }
    }

    @Operation(summary = "How far a rebuild is: progress, rate and remaining time")
    @GetMapping("/admin/v1/tasks/{id}")
    RebuildTask task(@PathVariable String id) {
        return rebuilds.find(id).orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND, "No such task"));
    }
}
