package io.leadledger.api.draft;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a text reaches the customer; the Otto document's {@code content_type} and {@code channel}. */
public enum Channel {
    EMAIL,
    SMS,
    CALL_SCRIPT;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Channel ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
