package io.leadledger.command.eventstore;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.EventJson;
import io.leadledger.api.JsonText;
import io.leadledger.api.MetaKeys;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * What of an event's metadata becomes columns, and how columns become metadata again.
 *
 * @param rest as a JSON object without white space around it
 */
@SuppressWarnings("ArrayRecordComponent")
record StoredMetaData(UUID eventId, UUID companyId, @Nullable UUID subjectId, byte[] rest) {

    private static final Set<String> COLUMNS = Set.of(MetaKeys.EVENT_IDENTIFIER, MetaKeys.COMPANY_ID, MetaKeys.SUBJECT_ID);

    /** @throws IllegalArgumentException for an event without a company, or with an id that is not a UUID */
    static StoredMetaData of(EventMessage<?> event) {
        MetaData all = event.getMetaData();
        UUID given = uuid(all.get(MetaKeys.EVENT_IDENTIFIER), MetaKeys.EVENT_IDENTIFIER);
        UUID company = uuid(all.get(MetaKeys.COMPANY_ID), MetaKeys.COMPANY_ID);
        UUID subject = uuid(all.get(MetaKeys.SUBJECT_ID), MetaKeys.SUBJECT_ID);
        if (company == null) {
            throw new IllegalArgumentException("event " + event.getIdentifier() + " of type " + event.getPayloadType().getSimpleName()
                    + " has no " + MetaKeys.COMPANY_ID + " in its metadata");
        }
        UUID id = given != null ? given : UUID.fromString(event.getIdentifier());
        return new StoredMetaData(id, company, subject, json(all));
    }

    /** By hand, because nearly all values are texts and every event that is appended passes here. */
    private static byte[] json(MetaData all) {
        StringBuilder json = new StringBuilder(512).append('{');
        all.forEach((key, value) -> {
            if (!COLUMNS.contains(key)) {
                JsonText.quote(key, json.length() == 1 ? json : json.append(','));
                json.append(':');
                if (value instanceof String text) {
                    JsonText.quote(text, json);
                } else {
                    JsonNode other = EventJson.mapper().valueToTree(value);
                    json.append(other);
                }
            }
        });
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Puts the columns in front of the stored object's members. Works on bytes because every event that is read passes here.
     *
     * @param stored a JSON object without white space around it
     */
    static byte[] join(byte[] stored, UUID companyId, @Nullable UUID subjectId) {
        StringBuilder front = new StringBuilder(120).append("{\"").append(MetaKeys.COMPANY_ID).append("\":\"").append(companyId);
        if (subjectId != null) {
            front.append("\",\"").append(MetaKeys.SUBJECT_ID).append("\":\"").append(subjectId);
        }
        front.append(stored.length > 2 ? "\"," : "\"");
        byte[] head = front.toString().getBytes(StandardCharsets.US_ASCII);
        byte[] joined = new byte[head.length + stored.length - 1];
        System.arraycopy(head, 0, joined, 0, head.length);
        System.arraycopy(stored, 1, joined, head.length, stored.length - 1);
        return joined;
    }

    private static @Nullable UUID uuid(@Nullable Object value, String key) {
        if (value == null) {
            return null;
        }
        try {
            return value instanceof UUID uuid ? uuid : UUID.fromString(value.toString());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("metadata " + key + " is not a UUID", e);
        }
    }
}
