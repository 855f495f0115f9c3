package io.leadledger.api.clone;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.state.EntityState;
import io.leadledger.api.state.Lifespan;
import io.leadledger.api.state.RecordFields;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * @param open trainings that have begun and not ended
 * @param failed whether the last training that ended failed
 * @param trainings how many succeeded
 * @param style of the last training that succeeded; null before
 * @param lastTrained null before the first success
 */
public record CloneState(
        String repId,
        List<String> open,
        boolean failed,
        int trainings,
        @Nullable Style style,
        @Nullable Instant lastTrained,
        Lifespan lifespan)
        implements EntityState<CloneEvent> {

    public static CloneState untrained(String repId) {
        return new CloneState(repId, List.of(), false, 0, null, null, Lifespan.NONE);
    }

    @Override
    public CloneState evolve(CloneEvent event) {
        Lifespan touched = lifespan.touchedAt(event.occurredAt());
        return switch (event) {
            case CloneEvent.TrainingStarted e -> new CloneState(
                    repId, Stream.concat(open.stream(), Stream.of(e.trainingId())).toList(), failed, trainings, style, lastTrained, touched);
            case CloneEvent.Trained e -> new CloneState(
                    repId, without(e.trainingId()), false, trainings + 1, e.style(), e.occurredAt(), touched);
            case CloneEvent.TrainingFailed e -> new CloneState(
                    repId, without(e.trainingId()), true, trainings, style, lastTrained, touched);
        };
    }

    private List<String> without(String trainingId) {
        return open.stream().filter(other -> !other.equals(trainingId)).toList();
    }

    @JsonIgnore
    public boolean isTrained() {
        return style != null;
    }

    /** not_started, in_progress, completed or failed. */
    public String trainingStatus() {
        if (!open.isEmpty()) {
            return "in_progress";
        }
        return failed ? "failed" : trainings == 0 ? "not_started" : "completed";
    }

    /** Null before the first success. */
    public @Nullable String modelVersion() {
        return trainings == 0 ? null : "v1." + trainings + ".0";
    }

    @Override
    public SortedMap<String, JsonNode> fields() {
        return RecordFields.of(this);
    }
}
