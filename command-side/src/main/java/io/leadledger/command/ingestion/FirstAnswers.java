package io.leadledger.command.ingestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.command.ChunkOutcome;
import io.leadledger.api.command.IngestChunk;
import io.leadledger.api.command.IngestChunk.IdempotencyKey;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.idempotency.IdempotencyStore;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Keeps the answer to a request with an {@code Idempotency-Key} in the transaction of its last events. */
@Component
class FirstAnswers {

    private final IdempotencyStore store;
    private final ObjectMapper json;

    FirstAnswers(IdempotencyStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    /** @param outcome of the whole request */
    void keep(IngestChunk chunk, IdempotencyKey key, ChunkOutcome outcome) {
        Map<String, String> headers = Map.of(
                HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE,
                ReadConsistency.EVENT_POSITION, Long.toString(outcome.position().value()));
        byte[] body = body(IngestionAnswer.of(chunk.ingestionId(), chunk.source(), outcome, true));
        store.store(chunk.companyId(), key.keyHash(), key.requestHash(), HttpStatus.OK.value(), headers, body);
    }

    byte[] body(IngestionAnswer answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
