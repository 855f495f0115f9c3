package io.leadledger.command.nurture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.StreamId;
import io.leadledger.api.command.LogPosition;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.ingestion.ItemRejected;
import io.leadledger.web.consistency.LastWrites;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.idempotency.IdempotentRequests;
import io.leadledger.web.messaging.PatientCommands;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.request.Fields;
import io.leadledger.web.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

/** The way of every write here: once per {@code Idempotency-Key}, and the caller's next reads show it. */
@Component
class NurtureWrites {

    private final PatientCommands commands;
    private final IdempotentRequests idempotency;
    private final LastWrites lastWrites;
    private final ObjectMapper json;
    private final Clock clock;

    NurtureWrites(PatientCommands commands, IdempotentRequests idempotency, LastWrites lastWrites, ObjectMapper json, Clock clock) {
        this.commands = commands;
        this.idempotency = idempotency;
        this.lastWrites = lastWrites;
        this.json = json;
        this.clock = clock;
    }

    /** @param body null for no content */
    record Written(HttpStatus status, @Nullable Object body, LogPosition position) {}

    /** @param reading makes the command; refusals are thrown */
    <R> ResponseEntity<byte[]> write(
            Caller caller, HttpServletRequest request, byte[] body, Supplier<Object> reading, Function<R, Written> answer) {
        return idempotency.execute(caller, request, body, () -> {
            R outcome = commands.send(read(reading), RequestMetaData.of(caller, request));
            return answer(caller, answer.apply(outcome));
        });
    }

    private static Object read(Supplier<Object> reading) {
        try {
            return reading.get();
        } catch (ItemRejected rejected) {
            throw rejected.asRefusal();
        }
    }

    private ResponseEntity<byte[]> answer(Caller caller, Written written) {
        long position = written.position().value();
        lastWrites.record(caller, position);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(written.status()).header(ReadConsistency.EVENT_POSITION, Long.toString(position));
        return written.body() == null ? answer.build() : answer.contentType(MediaType.APPLICATION_JSON).body(text(written.body()));
    }

    private byte[] text(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path may hold anything; what is no id is as good as unknown. */
    static String id(String id) {
        if (id.getBytes(StandardCharsets.UTF_8).length > StreamId.MAX_EXTERNAL_ID_BYTES || !Fields.isKeepable(id)) {
            throw new LedgerException(ErrorCode.NOT_FOUND);
        }
        return id;
    }

    Clock clock() {
        return clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
