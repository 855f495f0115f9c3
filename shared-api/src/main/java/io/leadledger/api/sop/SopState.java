package io.leadledger.api.sop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.EventJson;
import io.leadledger.api.Hashes;
import io.leadledger.api.analysis.SopStage;
import io.leadledger.api.state.EntityState;
import io.leadledger.api.state.Lifespan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A company's procedure.
 *
 * @param revision how often it changed
 * @param stages in the order in which they were added
 */
public record SopState(String sopId, int revision, List<Stage> stages, Lifespan lifespan) implements EntityState<SopEvent> {

    /** A company has one procedure, whose id never changes. */
    public static String idOf(UUID companyId) {
        return "sop_" + Hashes.uuid("sop", companyId.toString()).toString().replace("-", "");
    }

    public static SopState without(String sopId) {
        return new SopState(sopId, 0, List.of(), Lifespan.NONE);
    }

    public record Stage(String stageId, StageDetails details, Instant createdAt, Instant updatedAt) {}

    @Override
    public SopState evolve(SopEvent event) {
        List<Stage> changed = new ArrayList<>(stages);
        Instant at = event.occurredAt();
        switch (event) {
            case SopEvent.StageAdded e -> changed.add(new Stage(e.stageId(), e.details(), at, at));
            case SopEvent.StageChanged e -> changed.replaceAll(
                    stage -> stage.stageId().equals(e.stageId()) ? new Stage(e.stageId(), e.details(), stage.createdAt(), at) : stage);
            case SopEvent.StageRemoved e -> changed.removeIf(stage -> stage.stageId().equals(e.stageId()));
        }
        return new SopState(sopId, revision + 1, List.copyOf(changed), lifespan.touchedAt(at));
    }

    public Optional<Stage> stage(String stageId) {
        return stages.stream().filter(stage -> stage.stageId().equals(stageId)).findFirst();
    }

    public Optional<Stage> named(String name) {
        return stages.stream().filter(stage -> stage.details().isNamed(name)).findFirst();
    }

    /** What calls are measured by, in order. */
    @JsonIgnore
    public List<SopStage> active() {
        return stages.stream()
                .filter(stage -> stage.details().active())
                .sorted(Comparator.comparing(stage -> stage.details().order()))
                .map(stage -> new SopStage(
                        stage.stageId(), stage.details().name(), stage.details().order(), stage.details().description(),
                        stage.details().phrases()))
                .toList();
    }

    /** Which procedure, and in which state; findings that were measured by it name it so. */
    @JsonIgnore
    public String version() {
        return sopId + "@" + revision;
    }

    @Override
    public SortedMap<String, JsonNode> fields() {
        SortedMap<String, JsonNode> fields = new TreeMap<>();
        fields.put("sop_id", EventJson.mapper().valueToTree(sopId));
        fields.put("revision", EventJson.mapper().valueToTree(revision));
        stages.forEach(stage -> fields.put("stages." + stage.stageId(), EventJson.mapper().valueToTree(stage.details())));
        if (lifespan.createdAt() != null) {
            fields.put("created_at", EventJson.mapper().valueToTree(lifespan.createdAt()));
            fields.put("updated_at", EventJson.mapper().valueToTree(lifespan.updatedAt()));
        }
        return fields;
    }
}
