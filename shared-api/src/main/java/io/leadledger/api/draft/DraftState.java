package io.leadledger.api.draft;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.state.EntityState;
import io.leadledger.api.state.Lifespan;
import io.leadledger.api.state.RecordFields;
import java.util.SortedMap;

public record DraftState(
        String draftId,
        DraftOrigin origin,
        DraftSubject subject,
        Channel channel,
        String content,
        DraftStatus status,
        Making making,
        Lifespan lifespan)
        implements EntityState<DraftEvent> {

    static DraftState begunBy(DraftEvent event) {
        if (event instanceof DraftEvent.Generated made) {
            return new DraftState(
                    made.draftId(), made.origin(), made.subject(), made.channel(), made.content(), made.status(), made.making(),
                    Lifespan.NONE.touchedAt(made.occurredAt()));
        }
        throw new IllegalStateException("a draft begins with its text");
    }

    @Override
    public DraftState evolve(DraftEvent event) {
        Lifespan touched = lifespan.touchedAt(event.occurredAt());
        return switch (event) {
            case DraftEvent.Generated _ -> this;
            case DraftEvent.Edited e -> new DraftState(draftId, origin, subject, channel, e.content(), status, making, touched);
            case DraftEvent.StatusChanged e -> new DraftState(draftId, origin, subject, channel, content, e.status(), making, touched);
        };
    }

    @Override
    public SortedMap<String, JsonNode> fields() {
        return RecordFields.of(this);
    }
}
