package io.leadledger.api.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the details of an activity by the names they were posted under, leaving out what was not said. */
final class Details {

    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    /** @param extra fields without a meaning here; known fields that follow take precedence */
    static Details of(Map<String, JsonNode> extra) {
        Details details = new Details();
        details.node.setAll(extra);
        return details;
    }

    Details with(String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
        return this;
    }

    Details with(String name, @Nullable Integer value) {
        if (value != null) {
            node.put(name, value);
        }
        return this;
    }

    Details with(String name, @Nullable BigDecimal value) {
        if (value != null) {
            node.put(name, value);
        }
        return this;
    }

    Details with(String name, @Nullable JsonNode value) {
        if (value != null) {
            node.set(name, value);
        }
        return this;
    }

    Details with(String name, List<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
        return this;
    }

    ObjectNode done() {
        return node;
    }
}
