package io.leadledger.command.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.EntityKind;
import io.leadledger.api.Hashes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** An entity as posted: what a source knew of it at a time. */
record EntityItem(String entityId, String entityType, Map<String, JsonNode> attributes, Instant timestamp) {

    private static final int LONGEST_TYPE = 200;

    static EntityItem read(ObjectNode json, Instant receivedAt) {
        ItemFields fields = new ItemFields(json, "");
        String entityId = fields.requiredId("entity_id");
        String entityType = fields.requiredText("entity_type");
        if (entityType.length() > LONGEST_TYPE) {
            throw ItemRejected.invalid("entity_type", "must be at most " + LONGEST_TYPE + " characters");
        }
        Map<String, JsonNode> attributes = Items.object(fields, "attributes").properties().stream()
                .collect(LinkedHashMap::new, (map, field) -> map.put(field.getKey(), field.getValue()), Map::putAll);
        Instant timestamp = Items.timestamp(fields, receivedAt);
        fields.rest().forEach(attributes::putIfAbsent);
        return new EntityItem(entityId, entityType, attributes, timestamp);
    }

    EntityKind kind() {
        return EntityKind.ofEntityType(entityType);
    }

    /**
     * The same facts about the same entity as of the same time are the same item, however often they come.
     *
     * @param content canonical JSON of the whole item
     */
    UUID identifier(UUID companyId, String content) {
        return Hashes.uuid(companyId.toString(), "entity-item", content);
    }
}
