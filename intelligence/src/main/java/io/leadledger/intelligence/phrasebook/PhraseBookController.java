package io.leadledger.intelligence.phrasebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.EntityKind;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.phrases.PhraseBookCommand;
import io.leadledger.api.phrases.PhraseBookState;
import io.leadledger.intelligence.facts.CurrentStates;
import io.leadledger.web.consistency.LastWrites;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.messaging.PatientCommands;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresRole;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A company's own phrases. They are used from the next transcript on; what was found before stays. */
@RestController
@RequestMapping("/api/v1/intelligence/phrase-books/{language}")
@RequiresRole(Role.MANAGER)
class PhraseBookController {

    private static final String ADDITIONS = """
            {"objections": [{"type": "compatibility", "phrases": ["does not work with", "(no|not) compatible"], "severity": "high",
                             "suggestions": ["Show the list of integrations"]}]}""";

    private final CurrentStates states;
    private final PatientCommands commands;
    private final LastWrites lastWrites;
    private final Clock clock;

    PhraseBookController(CurrentStates states, PatientCommands commands, LastWrites lastWrites, Clock clock) {
        this.states = states;
        this.commands = commands;
        this.lastWrites = lastWrites;
        this.clock = clock;
    }

    /** @param version as analyses that used it name it */
    @Schema(name = "PhraseBook")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Shown(
            String language,
            @Schema(type = "object") @Nullable JsonNode phrases,
            String version,
            @JsonProperty("updated_at") String updatedAt) {

        static Shown of(PhraseBookState book) {
            return new Shown(book.language(), book.phrases(), book.version(), String.valueOf(book.lifespan().updatedAt()));
        }
    }

    @GetMapping
    @RequiresScope(Scope.READ)
    @Operation(summary = "The company's own phrases of a language")
    Shown phrases(Caller caller, @PathVariable("language") String language) {
        PhraseBookState book = states.work(caller.companyId(), EntityKind.PHRASE_BOOK, lower(language), PhraseBookState.class);
        if (book == null || book.phrases() == null) {
            throw new LedgerException(ErrorCode.NOT_FOUND);
        }
        return Shown.of(book);
    }

    @PutMapping(consumes = "application/json")
    @RequiresScope(Scope.WRITE)
    @Operation(summary = "Replace the company's own phrases of a language", description = """
            In the format of the phrase books, which they are added to. The next transcript is analysed with them; findings name the version.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(ADDITIONS)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Shown.class)))
    ResponseEntity<Shown> replace(
            Caller caller, HttpServletRequest request, @PathVariable("language") String language, @RequestBody JsonNode body) {
        ObjectNode phrases = Additions.checked(lower(language), body);
        PhraseBookCommand.Outcome outcome =
                send(caller, request, new PhraseBookCommand.Replace(caller.companyId(), lower(language), phrases, now()));
        return ResponseEntity.ok()
                .header(ReadConsistency.EVENT_POSITION, Long.toString(outcome.position().value()))
                .body(Shown.of(outcome.book()));
    }

    @DeleteMapping
    @RequiresScope(Scope.WRITE)
    @Operation(summary = "Take the company's own phrases of a language away")
    @ApiResponse(responseCode = "204", content = @Content)
    ResponseEntity<Void> remove(Caller caller, HttpServletRequest request, @PathVariable("language") String language) {
        PhraseBookCommand.Outcome outcome =
                send(caller, request, new PhraseBookCommand.Remove(caller.companyId(), lower(language), now()));
        return ResponseEntity.noContent().header(ReadConsistency.EVENT_POSITION, Long.toString(outcome.position().value())).build();
    }

    private PhraseBookCommand.Outcome send(Caller caller, HttpServletRequest request, PhraseBookCommand command) {
        PhraseBookCommand.Outcome outcome = commands.send(command, RequestMetaData.of(caller, request));
        lastWrites.record(caller, outcome.position().value());
        return outcome;
    }

    private static String lower(String language) {
        return language.toLowerCase(Locale.ROOT);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
