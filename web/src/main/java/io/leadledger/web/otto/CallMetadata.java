package io.leadledger.web.otto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.state.Attributes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The metadata of a call. Each member is a fact of its own, so that two updates of different members both count. */
public final class CallMetadata {

    private static final String WHOLE = "metadata";
    private static final String MEMBER = "metadata.";

    private CallMetadata() {}

    /** As facts of the call. */
    public static Map<String, JsonNode> facts(@Nullable ObjectNode posted) {
        Map<String, JsonNode> facts = new LinkedHashMap<>();
        if (posted != null) {
            posted.properties().forEach(member -> facts.put(MEMBER + member.getKey(), member.getValue()));
        }
        return facts;
    }

    /** From the facts of the call, those included that a source posted whole. */
    static ObjectNode of(Attributes facts) {
        JsonNode whole = facts.newest(WHOLE);
        ObjectNode metadata = whole instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        facts.entries().forEach((name, said) -> {
            if (name.startsWith(MEMBER)) {
                String member = name.substring(MEMBER.length());
                if (said.value().isNull()) {
                    metadata.remove(member);
                } else {
                    metadata.set(member, said.value());
                }
            }
        });
        return metadata;
    }
}
