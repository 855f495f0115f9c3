package io.leadledger.api.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Collects the fields of a state, leaving out what is not known. */
public final class Fields {

    private final SortedMap<String, JsonNode> fields = new TreeMap<>();

    public static Fields none() {
        return new Fields();
    }

    public static Fields of(Attributes attributes) {
        Fields fields = new Fields();
        attributes.entries().forEach((name, stamped) -> fields.with(name, stamped.value()));
        return fields;
    }

    public Fields with(String name, @Nullable JsonNode value) {
        if (value != null && !value.isNull()) {
            fields.put(name, value);
        }
        return this;
    }

    public Fields with(String name, @Nullable Object value) {
        return value == null ? this : with(name, (JsonNode) TextNode.valueOf(value.toString()));
    }

    public Fields with(String name, Collection<String> values) {
        if (values.isEmpty()) {
            return this;
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return with(name, (JsonNode) array);
    }

    public Fields flag(String name, boolean raised) {
        return raised ? with(name, (JsonNode) BooleanNode.TRUE) : this;
    }

    public Fields with(Lifespan lifespan) {
        return with("created_at", (Object) lifespan.createdAt())
                .with("updated_at", (Object) lifespan.updatedAt())
                .flag("deleted", lifespan.isDeleted());
    }

    public SortedMap<String, JsonNode> done() {
        return fields;
    }
}
