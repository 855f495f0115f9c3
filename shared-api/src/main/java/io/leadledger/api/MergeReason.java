package io.leadledger.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

public enum MergeReason {
    /** A named lead claimed the handle of a provisional one. */
    HANDLE,
    /** Somebody asked for it. */
    REQUESTED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static MergeReason ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
