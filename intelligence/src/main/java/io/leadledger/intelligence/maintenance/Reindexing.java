package io.leadledger.intelligence.maintenance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param namespace null for all documents and transcripts
 * @param force also what was worked out by the version of today
 * @param batchSize documents between two notes of the progress
 * @param total sources of passages there were when it began
 * @param done of them
 * @param failed of those that are done
 * @param reached the last document that was looked at
 * @param status {@code started}, {@code completed} or {@code failed}
 */
record Reindexing(
        String reindexId, @Nullable String namespace, boolean force, int batchSize, int total, int done, int failed, String reached, String status,
        Instant startedAt, Instant updatedAt) {

    /** Percent. */
    int progress() {
        return status.equals("completed") ? 100 : total == 0 ? 0 : Math.min(99, 100 * done / total);
    }

    /** By how long it took so far; null once it has ended. */
    @Nullable Instant estimatedCompletion(Instant now) {
        if (!status.equals("started")) {
            return null;
        }
        long left = Math.max(0, total - done);
        long each = done == 0 ? 1_000 : Math.max(1, (now.toEpochMilli() - startedAt.toEpochMilli()) / done);
        return now.plusMillis(left * each);
    }
}
