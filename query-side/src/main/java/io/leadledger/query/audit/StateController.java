package io.leadledger.query.audit;

import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Audit")
@RequiresScope(Scope.AUDIT)
class StateController {

    private final StateReader states;

    StateController(StateReader states) {
        this.states = states;
    }

    @GetMapping(AuditedKind.PATH)
    @Operation(summary = "What an entity was", description = """
            After the event of a version, as recorded by known_at, as true at as_of given all that is known now, or, with both times, what \
            was believed at the one about the other. Now, when none is given.""")
    @ApiResponse(responseCode = "200", content = {
        @Content(
                mediaType = "application/json",
                schema = @Schema(implementation = StateAnswer.class),
                examples = @ExampleObject(Examples.STATE))
    })
    StateAnswer state(
            Caller caller,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(name = "known_at", required = false) @Nullable String knownAt,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf) {
        Viewpoint viewpoint = AuditParameters.viewpoint(version, knownAt, asOf);
        return StateAnswer.of(states.at(caller.companyId(), AuditedKind.entity(kind, id), viewpoint), viewpoint);
    }

    @GetMapping(AuditedKind.PATH + "/diff")
    @Operation(summary = "Field by field, what changed between two points", description = """
            from and to are each a version or a time at which something was known.""")
    @ApiResponse(responseCode = "200", content = {
        @Content(
                mediaType = "application/json",
                schema = @Schema(implementation = DiffAnswer.class),
                examples = @ExampleObject(Examples.DIFF))
    })
    DiffAnswer diff(
            Caller caller,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Viewpoint before = AuditParameters.versionOrTime("from", from);
        Viewpoint after = AuditParameters.versionOrTime("to", to);
        EntityRef entity = AuditedKind.entity(kind, id);
        return new DiffAnswer(
                id, entity.kind().wireName(), before.shown(), after.shown(), states.between(caller.companyId(), entity, before, after));
    }
}
