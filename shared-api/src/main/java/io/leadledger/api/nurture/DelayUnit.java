package io.leadledger.api.nurture;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

public enum DelayUnit {
    HOURS,
    DAYS;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static DelayUnit ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
