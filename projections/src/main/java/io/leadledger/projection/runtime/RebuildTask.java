package io.leadledger.projection.runtime;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How far the rebuilding of a projection is.
 *
 * @param taskId name and number of the copy that is built
 * @param status {@code running}, {@code completed}, or {@code failed} when the copy did not hold the same as the current one
 * @param progress from 0 to 1
 * @param position up to which the log has been applied
 * @param head greatest position in the log
 * @param rate events a second since the beginning, by their positions
 * @param remainingSeconds at that rate; null while it cannot be told, 0 when it is over
 * @param remark what the comparison found; null when it found nothing
 */
public record RebuildTask(
        @JsonProperty("task_id") String taskId,
        String type,
        String projection,
        int generation,
        String status,
        double progress,
        long position,
        long head,
        double rate,
        @JsonProperty("remaining_seconds") @Nullable Long remainingSeconds,
        @JsonProperty("started_at") String startedAt,
        @JsonProperty("finished_at") @Nullable String finishedAt,
        @Nullable String remark) {

    static final String TYPE = "projection_rebuild";

    /** @param reached how far it is; null for one that is not filled any more */
    static RebuildTask of(GenerationRecord generation, @Nullable ProjectionStatus reached, double seconds) {
        boolean running = generation.state() == GenerationState.BUILDING;
        long position = reached == null ? 0 : reached.position();
        long head = reached == null ? 0 : reached.head();
        double rate = running && seconds > 0 ? Math.round(position / seconds * 10) / 10.0 : 0;
        return new RebuildTask(
                generation.generation().processor(),
                TYPE,
                generation.generation().projection(),
                generation.generation().number(),
                switch (generation.state()) {
                    case BUILDING -> "running";
                    case CURRENT, RETIRED -> "completed";
                    case REFUSED -> "failed";
                },
                running ? progress(position, head) : 1,
                position,
                head,
                rate,
                running ? remaining(head - position, rate) : Long.valueOf(0),
                generation.createdAt().toString(),
                running || generation.finishedAt() == null ? null : generation.finishedAt().toString(),
                generation.remark());
    }

    /** Not the whole before it has taken over. */
    private static double progress(long position, long head) {
        return head == 0 ? 0 : Math.min(0.99, Math.floor(position * 100.0 / head) / 100);
    }

    private static @Nullable Long remaining(long missing, double rate) {
        return rate == 0 ? null : Long.valueOf((long) Math.ceil(Math.max(0, missing) / rate));
    }
}
