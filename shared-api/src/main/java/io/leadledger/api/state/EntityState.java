package io.leadledger.api.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedMap;

/**
 * What the events of one entity add up to. The same set of events gives the same state in every order.
 *
 * @param <E> the events it is made of
 */
public interface EntityState<E> {

    EntityState<E> evolve(E event);

    /** Everything that can be shown of it, flat, by the names the documents use; values that are not known are left out. */
    @JsonIgnore
    SortedMap<String, JsonNode> fields();

    Lifespan lifespan();
}
