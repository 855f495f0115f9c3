package io.leadledger.intelligence.maintenance;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The answers of section 6 of the Otto document. */
final class MaintenanceAnswers {

    private MaintenanceAnswers() {}

    /** @param vectorsDeleted passages that could be found until then; 0 when it was done before */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Deleted(
            @Schema(example = "doc_0198d7c24a1be3f0a1b2c3d4e5f6") String entityId, @Schema(example = "15") int vectorsDeleted,
            @Schema(example = "completed") String status, String timestamp) {}

    /**
     * @param status {@code started}, {@code completed} or {@code failed}
     * @param progress percent
     * @param failedEntities those whose text could not be found again
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Reindex(
            @Schema(example = "reindex_0198d7c24a1be3f0a1b2c3d4e5f6") String reindexId, String status, int totalEntities,
            @Nullable String estimatedCompletion, int progress, int processedEntities, int failedEntities, @Nullable String namespace) {

        static Reindex of(Reindexing work, Instant now) {
            Instant estimate = work.estimatedCompletion(now);
            return new Reindex(
                    work.reindexId(), work.status(), work.total(),
                    estimate == null ? null : estimate.truncatedTo(ChronoUnit.SECONDS).toString(), work.progress(), work.done(), work.failed(),
                    work.namespace());
        }
    }
}
