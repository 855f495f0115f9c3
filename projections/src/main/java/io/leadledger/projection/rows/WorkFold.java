package io.leadledger.projection.rows;

import io.leadledger.api.WorkEvent;
import io.leadledger.api.state.EntityState;
import io.leadledger.projection.runtime.RecordedEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds the events of a batch to the states of what is made here, which begin with their first event.
 *
 * @param <E> events of one kind
 * @param <S> the state they add up to
 */
public final class WorkFold<E extends WorkEvent, S extends EntityState<E>> {

    private final Class<E> events;
    private final Class<S> states;

    public WorkFold(Class<E> events, Class<S> states) {
        this.events = events;
        this.states = states;
    }

    public Set<Key> keys(List<RecordedEvent> batch) {
        Set<Key> keys = new HashSet<>();
        for (RecordedEvent event : batch) {
            if (events.isInstance(event.payload())) {
                keys.add(key(event));
            }
        }
        return keys;
    }

    /** @param known states of those keys that have one */
    public Collection<Entity<S>> fold(List<RecordedEvent> batch, Map<Key, S> known) {
        Map<Key, S> folded = new HashMap<>();
        for (RecordedEvent event : batch) {
            if (events.isInstance(event.payload())) {
                Key key = key(event);
                S before = folded.containsKey(key) ? folded.get(key) : known.get(key);
                folded.put(key, states.cast(events.cast(event.payload()).after(before)));
            }
        }
        return folded.entrySet().stream().map(entry -> new Entity<>(entry.getKey(), entry.getValue())).toList();
    }

    private Key key(RecordedEvent event) {
        return Key.of(event.companyId(), events.cast(event.payload()).id());
    }
}
