package io.leadledger.api.state;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.EventJson;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Shows a state whose components are its fields; those of the records in it stand beside them. */
public final class RecordFields {

    private static final Set<String> GROUPS = Set.of("content", "details", "subject", "making", "lifespan");

    private RecordFields() {}

    public static SortedMap<String, JsonNode> of(EntityState<?> state) {
        SortedMap<String, JsonNode> fields = new TreeMap<>();
        JsonNode stored = EventJson.mapper().valueToTree(state);
        stored.properties().forEach(component -> {
            if (GROUPS.contains(component.getKey()) && component.getValue().isObject()) {
                component.getValue().properties().forEach(field -> put(fields, field.getKey(), field.getValue()));
            } else {
                put(fields, component.getKey(), component.getValue());
            }
        });
        return fields;
    }

    private static void put(SortedMap<String, JsonNode> fields, String name, JsonNode value) {
        if (!value.isNull()) {
            fields.put(name, value);
        }
    }
}
