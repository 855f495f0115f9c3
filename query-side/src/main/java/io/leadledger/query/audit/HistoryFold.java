package io.leadledger.query.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.state.EntityState;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the events of a history. In the history of a lead every event of a lead, absorbed ones included, changes that lead; the
 * events of its calls, deals and conversations change those.
 */
final class HistoryFold {

    private final HistoryScope scope;
    private final Map<UUID, EntityState<?>> states = new HashMap<>();
    private final Map<UUID, SortedMap<String, JsonNode>> shown = new HashMap<>();

    HistoryFold(HistoryScope scope) {
        this.scope = scope;
    }

    /** What changed since the last call for the same entity. */
    List<Change> changesBy(UUID stream, LedgerEvent event) {
        apply(stream, event);
        UUID changed = scope.changedBy(event, stream);
        SortedMap<String, JsonNode> now = fieldsOf(changed);
        SortedMap<String, JsonNode> before = shown.put(changed, now);
        return Change.between(before == null ? Collections.emptySortedMap() : before, now);
    }

    /** For events that are not told, but may matter later. */
    void apply(UUID stream, LedgerEvent event) {
        states.compute(stream, (_, state) -> EntityStates.evolve(state, event));
    }

    /** Whether anything is known of the entity itself. */
    boolean knows() {
        return states.containsKey(scope.root());
    }

    SortedMap<String, JsonNode> fields() {
        return fieldsOf(scope.root());
    }

    private SortedMap<String, JsonNode> fieldsOf(UUID stream) {
        EntityState<?> state = stateOf(stream);
        return state == null ? Collections.emptySortedMap() : state.fields();
    }

    private @Nullable EntityState<?> stateOf(UUID stream) {
        if (!scope.isOfLead() || !stream.equals(scope.root())) {
            return states.get(stream);
        }
        return LeadFamily.of(scope.companyId(), stream, states).merged();
    }
}
