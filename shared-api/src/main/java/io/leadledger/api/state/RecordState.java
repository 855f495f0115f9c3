package io.leadledger.api.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.RecordEvent;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What the events of one record add up to. */
public record RecordState(@Nullable String recordId, Attributes attributes, Lifespan lifespan) implements EntityState<RecordEvent> {

    public static final RecordState NEW = new RecordState(null, Attributes.NONE, Lifespan.NONE);

    @JsonIgnore
    public boolean exists() {
        return recordId != null;
    }

    @Override
    public RecordState evolve(RecordEvent event) {
        Instant at = event.occurredAt();
        return switch (event) {
            case RecordEvent.Recorded e ->
                    new RecordState(
                            e.recordId(), attributes.record(e.attributes(), at).record("entity_type", TextNode.valueOf(e.entityType()), at),
                            lifespan.touchedAt(at));
            case RecordEvent.ActivityRecorded e -> new RecordState(e.recordId(), attributes, lifespan.touchedAt(at));
            case RecordEvent.Deleted e -> new RecordState(e.recordId(), attributes, lifespan.deletedAt(at));
        };
    }

    @Override
    public SortedMap<String, JsonNode> fields() {
        return Fields.of(attributes).with("record_id", (Object) recordId).with(lifespan).done();
    }
}
