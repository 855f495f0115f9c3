package io.leadledger.command.crm;

import io.leadledger.api.command.CrmCommand;
import io.leadledger.api.command.CrmOutcome;
import io.leadledger.api.command.IngestChunk.IdempotencyKey;
import io.leadledger.web.consistency.LastWrites;
import io.leadledger.web.idempotency.Attempt;
import io.leadledger.web.idempotency.IdempotentRequests;
import io.leadledger.web.messaging.PatientCommands;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The way of every write: once per {@code Idempotency-Key}, and the caller's next reads show it. */
@Component
public class CrmWrites {

    private final PatientCommands commands;
    private final IdempotentRequests idempotency;
    private final KeptAnswers answers;
    private final LastWrites lastWrites;
    private final Clock clock;

    CrmWrites(PatientCommands commands, IdempotentRequests idempotency, KeptAnswers answers, LastWrites lastWrites, Clock clock) {
        this.commands = commands;
        this.idempotency = idempotency;
        this.answers = answers;
        this.lastWrites = lastWrites;
        this.clock = clock;
    }

    @FunctionalInterface
    public interface Reading {

        /** Makes a command of a body; refusals are thrown. */
        CrmCommand command(CrmBody body, Instant now, @Nullable IdempotencyKey key);
    }

    public ResponseEntity<byte[]> write(Caller caller, HttpServletRequest request, byte[] body, Reading reading) {
        try (Attempt attempt = idempotency.begin(caller, request, body)) {
            Optional<ResponseEntity<byte[]>> replay = attempt.replay();
            if (replay.isPresent()) {
                return replay.get();
            }
            IdempotencyKey key = attempt.key().map(kept -> new IdempotencyKey(kept.keyHash(), kept.requestHash())).orElse(null);
            CrmCommand command = reading.command(new CrmBody(body), clock.instant().truncatedTo(ChronoUnit.MICROS), key);
            CrmOutcome outcome = commands.send(command, RequestMetaData.of(caller, request));
            if (outcome.position().value() > 0) {
                lastWrites.record(caller, outcome.position().value());
            }
            ResponseEntity.BodyBuilder answer = ResponseEntity.status(KeptAnswers.status(outcome));
            KeptAnswers.headers(outcome).forEach(answer::header);
            return answer.body(answers.body(outcome));
        }
    }

    public Clock clock() {
        return clock;
    }
}
