package io.leadledger.command.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.error.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What entity and event items have in common. */
final class Items {

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

    private Items() {}

    /** A timestamp far ahead would win against every later fact, for ever. */
    static Instant timestamp(ItemFields fields, Instant receivedAt) {
        Instant timestamp = fields.instant("timestamp");
        if (timestamp == null) {
            throw ItemRejected.missing("timestamp");
        }
        if (timestamp.isAfter(receivedAt.plus(CLOCK_TOLERANCE))) {
            throw new ItemRejected(
                    ErrorCode.TIMESTAMP_IN_FUTURE, "timestamp", "'timestamp' is more than ten minutes ahead of our clock");
        }
        return timestamp;
    }

    static ObjectNode object(ItemFields fields, String name) {
        JsonNode value = fields.any(name);
        if (value == null) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw ItemRejected.invalid(name, "must be an object");
    }

    /** A line of a stream may name its company, as the envelope of a batch does. */
    static void refuseOtherCompany(ObjectNode json, UUID companyId) {
        JsonNode named = json.get("company_id");
        if (named != null && !named.isNull() && !companyId.toString().equalsIgnoreCase(named.asText().strip())) {
            throw new ItemRejected(ErrorCode.FORBIDDEN, "company_id", "The item belongs to another company");
        }
    }

    /** For error lists: the item's own id, if it can be read at all. */
    static @Nullable String idOf(ObjectNode json, String field) {
        JsonNode id = json.get(field);
        return id == null || id.isContainerNode() || id.isNull() ? null : id.asText();
    }
}
