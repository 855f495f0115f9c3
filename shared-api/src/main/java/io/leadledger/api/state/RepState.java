package io.leadledger.api.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.RepEvent;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What the events of one rep add up to. */
public record RepState(@Nullable String repId, Attributes attributes, Lifespan lifespan) implements EntityState<RepEvent> {

    public static final RepState NEW = new RepState(null, Attributes.NONE, Lifespan.NONE);

    @JsonIgnore
    public boolean exists() {
        return repId != null;
    }

    @Override
    public RepState evolve(RepEvent event) {
        Instant at = event.occurredAt();
        return switch (event) {
            case RepEvent.Recorded e ->
                    new RepState(
                            e.repId(), attributes.record(e.attributes(), at).record("entity_type", TextNode.valueOf(e.entityType()), at),
                            lifespan.touchedAt(at));
            case RepEvent.ActivityRecorded e -> new RepState(e.repId(), attributes, lifespan.touchedAt(at));
            case RepEvent.Deleted e -> new RepState(e.repId(), attributes, lifespan.deletedAt(at));
        };
    }

    @Override
    public SortedMap<String, JsonNode> fields() {
        return Fields.of(attributes).with("rep_id", (Object) repId).with(lifespan).done();
    }
}
