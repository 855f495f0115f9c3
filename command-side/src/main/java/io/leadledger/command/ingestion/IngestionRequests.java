package io.leadledger.command.ingestion;

import io.leadledger.api.command.IngestChunk.IdempotencyKey;
import io.leadledger.api.command.IngestChunk.PostedItem;
import io.leadledger.api.command.IngestChunk.SourceKind;
import io.leadledger.command.ingestion.IngestionService.Ingested;
import io.leadledger.web.consistency.LastWrites;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.idempotency.Attempt;
import io.leadledger.web.idempotency.IdempotentRequests;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** From a request to its answer, for both sources. */
@Component
class IngestionRequests {

    private final IngestionService ingestion;
    private final BodyReader bodies;
    private final IdempotentRequests idempotency;
    private final FirstAnswers answers;
    private final LastWrites lastWrites;

    IngestionRequests(
            IngestionService ingestion,
            BodyReader bodies,
            IdempotentRequests idempotency,
            FirstAnswers answers,
            LastWrites lastWrites) {
        this.ingestion = ingestion;
        this.bodies = bodies;
        this.idempotency = idempotency;
        this.answers = answers;
        this.lastWrites = lastWrites;
    }

    /** A batch that cannot be read as a whole is refused as a whole. */
    ResponseEntity<byte[]> batch(
            Caller caller, HttpServletRequest request, SourceKind source, Function<byte[], List<PostedItem>> reader)
            throws IOException {
        Map<String, Object> metaData = RequestMetaData.of(caller, request);
        return bodies.read(request, body -> {
            List<PostedItem> items = reader.apply(body);
            try (Attempt attempt = idempotency.begin(caller, request, body)) {
                return attempt.replay().orElseGet(() -> {
                    IdempotencyKey key = attempt.key()
                            .map(known -> new IdempotencyKey(known.keyHash(), known.requestHash()))
                            .orElse(null);
                    return answer(caller, ingestion.ingest(caller.companyId(), source, items, metaData, key));
                });
            }
        });
    }

    ResponseEntity<byte[]> stream(Caller caller, HttpServletRequest request, SourceKind source) throws IOException {
        Map<String, Object> metaData = RequestMetaData.of(caller, request);
        return answer(caller, ingestion.ingestStream(caller.companyId(), source, request.getInputStream(), metaData));
    }

    private ResponseEntity<byte[]> answer(Caller caller, Ingested ingested) {
        long position = ingested.outcome().position().value();
        lastWrites.record(caller, position);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(ReadConsistency.EVENT_POSITION, Long.toString(position))
                .body(answers.body(ingested.answer()));
    }
}
