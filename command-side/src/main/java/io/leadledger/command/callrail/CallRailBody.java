package io.leadledger.command.callrail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.command.ingestion.ItemJson;
import io.leadledger.command.ingestion.ItemRejected;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A form or JSON body as one object.
 *
 * @param data the {@code data} of the documented form, or all fields of CallRail's own
 * @param timestamp of the documented form; null otherwise
 * @param path what errors put before the name of a field
 */
record CallRailBody(ObjectNode data, @Nullable JsonNode timestamp, String path) {

    /** @throws ItemRejected when it is neither */
    static CallRailBody read(byte[] body, @Nullable String contentType) {
        boolean form = contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
        ObjectNode posted = form ? form(new String(body, StandardCharsets.UTF_8)) : ItemJson.read(body);
        JsonNode data = posted.get("data");
        if (data == null || data.isNull()) {
            return new CallRailBody(posted, posted.get("timestamp"), "");
        }
        if (!(data instanceof ObjectNode object)) {
            throw ItemRejected.invalid("data", "must be an object");
        }
        return new CallRailBody(object, posted.get("timestamp"), "data.");
    }

    private static ObjectNode form(String text) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return ItemJson.read(fields.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new ItemRejected(ErrorCode.BAD_REQUEST, null, "The form cannot be decoded");
        }
    }
}
