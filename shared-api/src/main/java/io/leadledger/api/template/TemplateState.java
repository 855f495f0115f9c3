package io.leadledger.api.template;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.state.EntityState;
import io.leadledger.api.state.Lifespan;
import io.leadledger.api.state.RecordFields;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one template add up to.
 *
 * @param version of the content, from 1; 0 before the first event
 */
public record TemplateState(@Nullable String templateId, int version, TemplateContent content, Lifespan lifespan)
        implements EntityState<TemplateEvent> {

    public static final TemplateState NEW = new TemplateState(null, 0, TemplateContent.NONE, Lifespan.NONE);

    /** Whether it can be used. */
    @JsonIgnore
    public boolean exists() {
        return templateId != null && !lifespan.isDeleted();
    }

    @Override
    public TemplateState evolve(TemplateEvent event) {
        String id = event.templateId();
        return switch (event) {
            case TemplateEvent.Created e -> new TemplateState(id, 1, e.content(), lifespan.touchedAt(e.occurredAt()));
            case TemplateEvent.Revised e -> new TemplateState(id, e.version(), e.content(), lifespan.touchedAt(e.occurredAt()));
            case TemplateEvent.Deleted e -> new TemplateState(id, version, content, lifespan.deletedAt(e.occurredAt()));
        };
    }

    @Override
    public SortedMap<String, JsonNode> fields() {
        return RecordFields.of(this);
    }
}
