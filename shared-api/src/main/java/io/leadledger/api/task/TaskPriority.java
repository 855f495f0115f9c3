package io.leadledger.api.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

public enum TaskPriority {
    LOW,
    MEDIUM,
    HIGH;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static TaskPriority ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
