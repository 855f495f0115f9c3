package io.leadledger.projection.rows;

import io.leadledger.api.LedgerEvent;
import io.leadledger.api.state.EntityState;
import io.leadledger.projection.runtime.RecordedEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Adds the events of a batch to the states they are about.
 *
 * @param <E> events of one kind of entity
 * @param <S> the state they add up to
 */
public final class EntityFold<E extends LedgerEvent, S extends EntityState<E>> {

    private final Class<E> kind;
    private final Function<E, String> idOf;
    private final S initial;

    public EntityFold(Class<E> kind, Function<E, String> idOf, S initial) {
        this.kind = kind;
        this.idOf = idOf;
        this.initial = initial;
    }

    public Set<Key> keys(List<RecordedEvent> batch) {
        Set<Key> keys = new HashSet<>();
        for (RecordedEvent event : batch) {
            if (kind.isInstance(event.payload())) {
                keys.add(key(event));
            }
        }
        return keys;
    }

    /** @param known states of those keys that have one */
    public Collection<Entity<S>> fold(List<RecordedEvent> batch, Map<Key, S> known) {
        Map<Key, S> folded = new HashMap<>();
        for (RecordedEvent event : batch) {
            if (kind.isInstance(event.payload())) {
                Key key = key(event);
                S before = folded.getOrDefault(key, known.getOrDefault(key, initial));
                folded.put(key, evolve(before, kind.cast(event.payload())));
            }
        }
        return folded.entrySet().stream().map(entry -> new Entity<>(entry.getKey(), entry.getValue())).toList();
    }

    private Key key(RecordedEvent event) {
        return Key.of(event.companyId(), idOf.apply(kind.cast(event.payload())));
    }

    /** A state's own events give a state of its own kind. */
    @SuppressWarnings("unchecked")
    private S evolve(S state, E event) {
        return (S) state.evolve(event);
    }
}
