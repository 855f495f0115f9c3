package io.leadledger.api.draft;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a draft was asked for by. */
public enum DraftOrigin {
    FOLLOWUP,
    NURTURE,
    REHASH,
    CLONE,
    OTTO_SAVE,
    SEQUENCE;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static DraftOrigin ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
