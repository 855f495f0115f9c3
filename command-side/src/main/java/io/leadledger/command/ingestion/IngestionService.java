package io.leadledger.command.ingestion;

import io.leadledger.api.SortableIds;
import io.leadledger.api.command.ChunkOutcome;
import io.leadledger.api.command.IngestChunk;
import io.leadledger.api.command.IngestChunk.Finish;
import io.leadledger.api.command.IngestChunk.IdempotencyKey;
import io.leadledger.api.command.IngestChunk.PostedItem;
import io.leadledger.api.command.IngestChunk.SourceKind;
import io.leadledger.web.messaging.PatientCommands;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Cuts a request into transactions. Each of them is answered for by itself: a crash leaves every item wholly in or wholly out. */
@Service
class IngestionService {

    /** Items a transaction starts with; it leaves some for the next one when they lead to more than 1,000 events. */
    private static final int ITEMS_AT_ONCE = 500;

    private final PatientCommands commands;
    private final IngestionMetrics metrics;
    private final Clock clock;

    IngestionService(PatientCommands commands, IngestionMetrics metrics, Clock clock) {
        this.commands = commands;
        this.metrics = metrics;
        this.clock = clock;
    }

    Ingested ingest(UUID companyId, SourceKind source, List<PostedItem> items, Map<String, ?> metaData, @Nullable IdempotencyKey key) {
        Run run = new Run(companyId, source, metaData);
        int from = 0;
        while (from < items.size()) {
            int to = Math.min(items.size(), from + ITEMS_AT_ONCE);
            from += run.take(items.subList(from, to), to == items.size(), key);
        }
        return run.done();
    }

    Ingested ingestStream(UUID companyId, SourceKind source, InputStream in, Map<String, ?> metaData) throws IOException {
        Run run = new Run(companyId, source, metaData);
        NdjsonItems lines = new NdjsonItems(in);
        do {
            List<PostedItem> items = lines.next(ITEMS_AT_ONCE);
            int from = 0;
            while (from < items.size() || (items.isEmpty() && from == 0)) {
                from += Math.max(1, run.take(items.subList(from, items.size()), lines.hasEnded(), null));
            }
        } while (!lines.hasEnded());
        return run.done();
    }

    /** @param outcome of all items together */
    record Ingested(String ingestionId, SourceKind source, ChunkOutcome outcome) {

        IngestionAnswer answer() {
            return IngestionAnswer.of(ingestionId, source, outcome, true);
        }
    }

    private final class Run {

        private final UUID companyId;
        private final SourceKind source;
        private final Map<String, ?> metaData;
        private final String ingestionId = SortableIds.next("ingest_", clock);
        private ChunkOutcome outcome = ChunkOutcome.NOTHING;

        Run(UUID companyId, SourceKind source, Map<String, ?> metaData) {
            this.companyId = companyId;
            this.source = source;
            this.metaData = metaData;
        }

        /** @return how many of the items were taken; the others are to come again */
        int take(List<PostedItem> items, boolean last, @Nullable IdempotencyKey key) {
            Finish finish = last ? new Finish(key, outcome) : null;
            ChunkOutcome taken = commands.send(
                    new IngestChunk(companyId, ingestionId, source, clock.instant(), items, finish), metaData);
            metrics.taken(source, taken);
            outcome = outcome.plus(taken);
            return taken.taken();
        }

        Ingested done() {
            return new Ingested(ingestionId, source, outcome);
        }
    }
}
