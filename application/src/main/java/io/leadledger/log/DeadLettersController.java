package io.leadledger.log;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.projection.runtime.DeadLetters;
import io.leadledger.projection.runtime.DeadLetters.Retried;
import io.leadledger.projection.runtime.ParkedEvent;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Events that projections could not apply: shown, tried again, or given up. */
@RestController
@RequestMapping("/admin/v1/dead-letters")
@RequiresScope(Scope.ADMINISTRATION)
class DeadLettersController {

    private static final int MAX_LIMIT = 1_000;

    private final DeadLetters deadLetters;

    DeadLettersController(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @Operation(summary = "Events that a projection could not apply")
    @GetMapping
    Page list(@RequestParam(defaultValue = "100") int limit, @RequestParam(defaultValue = "0") int offset) {
        if (limit < 1) {
            throw LedgerException.invalid("limit", "must be at least 1");
        }
        if (offset < 0) {
            throw LedgerException.invalid("offset", "must not be negative");
        }
        return new Page(deadLetters.list(Math.min(limit, MAX_LIMIT), offset));
    }

    @Operation(summary = "Apply a parked event again")
    @PostMapping("/{id}/retry")
    Retried retry(@PathVariable String id) {
        return deadLetters.retry(id).orElseThrow(DeadLettersController::unknown);
    }

    @Operation(summary = "Give a parked event up")
    @PostMapping("/{id}/discard")
    Discarded discard(@PathVariable String id) {
        if (!deadLetters.discard(id)) {
            throw unknown();
        }
        return new Discarded(id, true);
    }

    record Page(@JsonProperty("dead_letters") List<ParkedEvent> deadLetters) {}

    record Discarded(String id, boolean discarded) {}

    private static LedgerException unknown() {
        return new LedgerException(ErrorCode.NOT_FOUND, "No such dead letter");
    }
}
