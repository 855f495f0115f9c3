package io.leadledger.command.ingestion;

import io.leadledger.api.command.ChunkOutcome;
import io.leadledger.api.command.IngestChunk.SourceKind;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** {@code leadledger.ingest.items}: items by source (entities, events) and by what became of them. */
@Component
class IngestionMetrics {

    private final MeterRegistry registry;

    IngestionMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void taken(SourceKind source, ChunkOutcome outcome) {
        count(source, "created", outcome.created());
        count(source, "updated", outcome.updated());
        count(source, "known", outcome.known());
        count(source, "rejected", outcome.rejected());
    }

    private void count(SourceKind source, String result, int items) {
        if (items > 0) {
            registry.counter("leadledger.ingest.items", "source", source.name().toLowerCase(Locale.ROOT), "result", result)
                    .increment(items);
        }
    }
}
