package io.leadledger.web.callcenter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.command.LogPosition;
import io.leadledger.web.consistency.LastWrites;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.idempotency.IdempotentRequests;
import io.leadledger.web.messaging.PatientCommands;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The way of every write of this family: once per {@code Idempotency-Key}, and the caller's next reads show it. */
@Component
public class CallCenterWrites {

    private final PatientCommands commands;
    private final IdempotentRequests idempotency;
    private final LastWrites lastWrites;
    private final ObjectMapper json;
    private final Clock clock;

    CallCenterWrites(
            PatientCommands commands, IdempotentRequests idempotency, LastWrites lastWrites, ObjectMapper json, Clock clock) {
        this.commands = commands;
        this.idempotency = idempotency;
        this.lastWrites = lastWrites;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a command came to.
     *
     * @param body null for no content
     * @param position of the last event, 0 when nothing had to change
     */
    public record Written(HttpStatus status, @Nullable Object body, LogPosition position) {

        public static Written created(Object body, LogPosition position) {
            return new Written(HttpStatus.CREATED, body, position);
        }

        public static Written ok(Object body, LogPosition position) {
            return new Written(HttpStatus.OK, body, position);
        }

        public static Written noContent(LogPosition position) {
            return new Written(HttpStatus.NO_CONTENT, null, position);
        }
    }

    /**
     * Reads a body, sends the command that it makes, and answers with what it came to.
     *
     * @param reading makes a command; refusals are thrown
     */
    public <R> ResponseEntity<byte[]> write(
            Caller caller, HttpServletRequest request, byte[] body, Supplier<Object> reading, Function<R, Written> answer) {
        return idempotency.execute(caller, request, body, () -> send(caller, request, reading.get(), answer));
    }

    /** For requests without a body. */
    public <R> ResponseEntity<byte[]> send(Caller caller, HttpServletRequest request, Object command, Function<R, Written> answer) {
        R outcome = commands.send(command, RequestMetaData.of(caller, request));
        return answer(caller, answer.apply(outcome));
    }

    /** For what came of several commands. */
    public ResponseEntity<byte[]> answer(Caller caller, Written written) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(written.status());
        long position = written.position().value();
        if (position > 0) {
            lastWrites.record(caller, position);
            answer.header(ReadConsistency.EVENT_POSITION, Long.toString(position));
        }
        return written.body() == null ? answer.build() : answer.contentType(MediaType.APPLICATION_JSON).body(write(written.body()));
    }

    /** To the microsecond that is kept. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public Clock clock() {
        return clock;
    }

    private byte[] write(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
