package io.leadledger.command.ingestion;

import io.leadledger.api.command.IngestChunk.PostedItem;
import io.leadledger.api.command.IngestChunk.SourceKind;
import io.leadledger.command.ingestion.IngestionService.Ingested;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** From a request to its answer, for both sources. */
@Component
class IngestionRequests {

    private final IngestionService ingestion;
    private final BodyReader bodies;

    IngestionRequests(IngestionService ingestion, BodyReader bodies) {
        this.ingestion = ingestion;
        this.bodies = bodies;
    }

    /** A batch that cannot be read as a whole is refused as a whole. */
    ResponseEntity<IngestionAnswer> batch(
            Caller caller, HttpServletRequest request, SourceKind source, Function<byte[], List<PostedItem>> reader)
            throws IOException {
        Map<String, Object> metaData = RequestMetaData.of(caller, request);
        return bodies.read(
                request, body -> answer(ingestion.ingest(caller.companyId(), source, reader.apply(body), metaData, null)));
    }

    ResponseEntity<IngestionAnswer> stream(Caller caller, HttpServletRequest request, SourceKind source) throws IOException {
        Map<String, Object> metaData = RequestMetaData.of(caller, request);
        return answer(ingestion.ingestStream(caller.companyId(), source, request.getInputStream(), metaData));
    }

    private static ResponseEntity<IngestionAnswer> answer(Ingested ingested) {
        return ResponseEntity.ok()
                .header("X-Event-Position", Long.toString(ingested.outcome().position().value()))
                .body(ingested.answer());
    }
}
