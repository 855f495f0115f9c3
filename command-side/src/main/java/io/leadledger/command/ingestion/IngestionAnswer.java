package io.leadledger.command.ingestion;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.command.ChunkOutcome;
import io.leadledger.api.command.ChunkOutcome.ItemError;
import io.leadledger.api.command.IngestChunk.SourceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an ingestion request, and its receipt later. Fields of the other source are left out.
 *
 * @param status {@code completed}, {@code partial} (some rejected), {@code failed} (all rejected), or {@code processing}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IngestionAnswer(
        @JsonProperty("ingestion_id") String ingestionId,
        String status,
        @JsonProperty("entities_processed") @Nullable Integer entitiesProcessed,
        @JsonProperty("entities_created") @Nullable Integer entitiesCreated,
        @JsonProperty("entities_updated") @Nullable Integer entitiesUpdated,
        @JsonProperty("entities_unchanged") @Nullable Integer entitiesUnchanged,
        @JsonProperty("events_processed") @Nullable Integer eventsProcessed,
        @JsonProperty("events_created") @Nullable Integer eventsCreated,
        @JsonProperty("events_duplicate") @Nullable Integer eventsDuplicate,
        int rejected,
        List<ItemError> errors) {

    static IngestionAnswer of(String ingestionId, SourceKind source, ChunkOutcome outcome, boolean finished) {
        int accepted = outcome.created() + outcome.updated() + outcome.known();
        String status = finished ? status(accepted, outcome.rejected()) : "processing";
        return switch (source) {
            case ENTITIES -> new IngestionAnswer(
                    ingestionId, status, accepted, outcome.created(), outcome.updated(), outcome.known(), null, null, null,
                    outcome.rejected(), outcome.errors());
            case EVENTS -> new IngestionAnswer(
                    ingestionId, status, null, null, null, null, accepted, outcome.created(), outcome.known(), outcome.rejected(),
                    outcome.errors());
        };
    }

    private static String status(int accepted, int rejected) {
        if (rejected == 0) {
            return "completed";
        }
        return accepted == 0 ? "failed" : "partial";
    }
}
