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
final class Fields {

    private final SortedMap<String, JsonNode> fields = new TreeMap<>();

    static Fields of(Attributes attributes) {
        Fields fields = new Fields();
        attributes.entries().forEach((name, stamped) -> fields.with(name, stamped.value()));
        return fields;
    }

    Fields with(String name, @Nullable JsonNode value) {
        if (value != null && !value.isNull()) {
            fields.put(name, value);
        }
        return this;
    }

    Fields with(String name, @Nullable Object value) {
        return value == null ? this : with(name, (JsonNode) TextNode.valueOf(value.toString()));
    }

    Fields with(String name, Collection<String> values) {
        if (values.isEmpty()) {
            return this;
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return with(name, (JsonNode) array);
    }

    Fields flag(String name, boolean raised) {
        return raised ? with(name, (JsonNode) BooleanNode.TRUE) : this;
    }

    Fields with(Lifespan lifespan) {
        return with("created_at", (Object) lifespan.createdAt())
                .with("updated_at", (Object) lifespan.updatedAt())
                .flag("deleted", lifespan.isDeleted());
    }

    SortedMap<String, JsonNode> done() {
        return fields;
    }
}
