package io.leadledger.api.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a contact puts into a template where the caller says nothing: {@code contactName}, {@code companyName}, each custom field. */
public record ContactValues(@Nullable String contactName, @Nullable String companyName, Map<String, JsonNode> customFields) {

    public static final ContactValues NONE = new ContactValues(null, null, Map.of());

    @Nullable String of(String variable) {
        return switch (variable) {
            case "contactName" -> contactName;
            case "companyName" -> companyName;
            default -> text(customFields.get(variable));
        };
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return value == null || value.isContainerNode() || value.isNull() ? null : value.asText();
    }
}
