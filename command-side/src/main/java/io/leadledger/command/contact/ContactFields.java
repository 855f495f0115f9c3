package io.leadledger.command.contact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.Handles;
import io.leadledger.api.PhoneNumbers;
import io.leadledger.api.command.LeadChange;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.ingestion.ItemRejected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a contact in the document's fields into what a lead is to be. Fields that the document does not have are passed over.
 *
 * @param country ISO 3166 code for phone numbers without a country code; null when the company has none
 */
record ContactFields(@Nullable String country) {

    private static final int LONGEST = 500;
    private static final int MOST_TAGS = 100;
    private static final int MOST_CUSTOM_FIELDS = 200;

    /** @throws ItemRejected naming the field that is missing or cannot be taken */
    LeadChange created(ObjectNode posted) {
        ItemFields fields = new ItemFields(posted, "");
        if (!fields.has("phone")) {
            throw ItemRejected.missing("phone");
        }
        return new LeadChange(attributes(fields, false), null, null, tags(fields.any("tags")));
    }

    /**
     * @param whole whether what is left out is cleared; the phone is what a contact is known by and cannot be
     * @throws ItemRejected naming the field that is missing or cannot be taken
     */
    LeadChange changed(ObjectNode posted, boolean whole) {
        ItemFields fields = new ItemFields(posted, "");
        boolean phoneCleared = posted.has("phone") && !fields.has("phone");
        if (phoneCleared || (whole && !fields.has("phone"))) {
            throw ItemRejected.missing("phone");
        }
        boolean tagged = whole || posted.has("tags");
        List<String> tags = tags(fields.any("tags"));
        Map<String, JsonNode> attributes = attributes(fields, whole);
        for (String cleared : List.of("name", "email", "company")) {
            if (posted.path(cleared).isNull()) {
                attributes.put(cleared, NullNode.instance);
            }
        }
        if (tagged) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            tags.forEach(list::add);
            attributes.put("tags", list);
        }
        return new LeadChange(attributes, null, null, List.of());
    }

    private Map<String, JsonNode> attributes(ItemFields fields, boolean whole) {
        Map<String, JsonNode> attributes = new LinkedHashMap<>();
        put(attributes, "phone", phone(text(fields, "phone")), false);
        put(attributes, "name", text(fields, "name"), whole);
        put(attributes, "email", email(text(fields, "email")), whole);
        put(attributes, "company", text(fields, "company"), whole);
        JsonNode custom = fields.any("customFields");
        if (custom != null) {
            attributes.put("custom_fields", customFields(custom));
        }
        return attributes;
    }

    private static void put(Map<String, JsonNode> attributes, String name, @Nullable String value, boolean cleared) {
        if (value != null) {
            attributes.put(name, TextNode.valueOf(value));
        } else if (cleared) {
            attributes.put(name, NullNode.instance);
        }
    }

    private static @Nullable String text(ItemFields fields, String name) {
        String text = fields.text(name);
        if (text != null && text.length() > LONGEST) {
            throw ItemRejected.invalid(name, "must have at most " + LONGEST + " characters");
        }
        return text == null ? null : text.strip();
    }

    private @Nullable String phone(@Nullable String phone) {
        if (phone != null && !PhoneNumbers.isPossible(phone, country)) {
            throw ItemRejected.invalid("phone", "must be a valid phone number");
        }
        return phone;
    }

    private static @Nullable String email(@Nullable String email) {
        if (email != null && Handles.email(email) == null) {
            throw ItemRejected.invalid("email", "must be an e-mail address");
        }
        return email;
    }

    private static List<String> tags(@Nullable JsonNode posted) {
        List<String> tags = new ArrayList<>();
        if (posted == null) {
            return tags;
        }
        boolean texts = posted.isArray() && posted.size() <= MOST_TAGS;
        for (JsonNode tag : posted) {
            texts &= tag.isTextual() && !tag.asText().isBlank() && tag.asText().length() <= LONGEST;
            tags.add(tag.asText().strip());
        }
        if (!texts) {
            throw ItemRejected.invalid("tags", "must be a list of at most " + MOST_TAGS + " texts");
        }
        return tags.stream().distinct().toList();
    }

    private static JsonNode customFields(JsonNode posted) {
        if (!posted.isObject() || posted.size() > MOST_CUSTOM_FIELDS) {
            throw ItemRejected.invalid("customFields", "must be an object of at most " + MOST_CUSTOM_FIELDS + " fields");
        }
        return posted;
    }
}
