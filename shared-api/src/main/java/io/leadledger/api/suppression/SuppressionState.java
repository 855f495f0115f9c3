package io.leadledger.api.suppression;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.state.EntityState;
import io.leadledger.api.state.Lifespan;
import io.leadledger.api.state.RecordFields;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one number add up to.
 *
 * @param since null while it may be called
 */
public record SuppressionState(
        @Nullable String phone, @Nullable String written, @Nullable String reason, @Nullable Instant since, Lifespan lifespan)
        implements EntityState<SuppressionEvent> {

    public static final SuppressionState NEW = new SuppressionState(null, null, null, null, Lifespan.NONE);

    @Override
    public SuppressionState evolve(SuppressionEvent event) {
        Lifespan touched = lifespan.touchedAt(event.occurredAt());
        return switch (event) {
            case SuppressionEvent.Added e -> new SuppressionState(e.phone(), e.written(), e.reason(), e.occurredAt(), touched);
            case SuppressionEvent.Removed e -> new SuppressionState(e.phone(), written, null, null, touched);
        };
    }

    @Override
    public SortedMap<String, JsonNode> fields() {
        return RecordFields.of(this);
    }
}
