package io.leadledger.api.nurture;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.state.EntityState;
import io.leadledger.api.state.Lifespan;
import io.leadledger.api.state.RecordFields;
import java.util.SortedMap;

/** @param version of the details, from 1 */
public record SequenceState(String sequenceId, int version, SequenceDetails details, Lifespan lifespan)
        implements EntityState<SequenceEvent> {

    static SequenceState begunBy(SequenceEvent event) {
        if (event instanceof SequenceEvent.Created made) {
            return new SequenceState(made.sequenceId(), 1, made.details(), Lifespan.NONE.touchedAt(made.occurredAt()));
        }
        throw new IllegalStateException("a sequence begins with its creation");
    }

    @JsonIgnore
    public boolean isDeleted() {
        return lifespan.isDeleted();
    }

    @Override
    public SequenceState evolve(SequenceEvent event) {
        return switch (event) {
            case SequenceEvent.Created _ -> this;
            case SequenceEvent.Revised e -> new SequenceState(sequenceId, e.version(), e.details(), lifespan.touchedAt(e.occurredAt()));
            case SequenceEvent.Deleted e -> new SequenceState(sequenceId, version, details, lifespan.deletedAt(e.occurredAt()));
        };
    }

    @Override
    public SortedMap<String, JsonNode> fields() {
        return RecordFields.of(this);
    }
}
