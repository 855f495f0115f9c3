package io.leadledger.api.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

public enum TaskStatus {
    PENDING,
    IN_PROGRESS,
    DONE,
    CANCELLED;

    /** Done and cancelled are final, so that what was counted as done on time stays counted. */
    public boolean isFinal() {
        return this == DONE || this == CANCELLED;
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static TaskStatus ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
