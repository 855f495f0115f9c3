package io.leadledger.command.ingestion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.Hashes;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as posted.
 *
 * @param entityId null for an interaction that is known by a handle alone
 * @param entityType null when the source leaves it to what is known of the entity
 */
record EventItem(
        String eventId, @Nullable String entityId, @Nullable String entityType, String eventType, Instant timestamp, ObjectNode data) {

    private static final int LONGEST_TYPE = 200;

    static EventItem read(ObjectNode json, Instant receivedAt) {
        ItemFields fields = new ItemFields(json, "");
        String eventId = fields.requiredId("event_id");
        String eventType = fields.requiredText("event_type");
        if (eventType.length() > LONGEST_TYPE) {
            throw ItemRejected.invalid("event_type", "must be at most " + LONGEST_TYPE + " characters");
        }
        String entityId = fields.id("entity_id");
        String entityType = fields.text("entity_type");
        ObjectNode data = Items.object(fields, "data");
        Instant timestamp = Items.timestamp(fields, receivedAt);
        fields.rest().forEach((name, value) -> {
            if (!data.has(name)) {
                data.set(name, value);
            }
        });
        return new EventItem(eventId, entityId, entityType, eventType, timestamp, data);
    }

    /** {@code event_id} is unique per company for ever: the store's unique index on this value holds it. */
    UUID identifier(UUID companyId) {
        return Hashes.uuid(companyId.toString(), "event-item", eventId);
    }
}
