package io.leadledger.api.nurture;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a lead left a sequence before its last step. */
public enum StopReason {
    REPLIED,
    STAGE_CHANGED,
    OPTED_OUT,
    LEAD_MERGED,
    LEAD_DELETED,
    SEQUENCE_DELETED,

    /** Somebody asked for it. */
    REQUESTED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static StopReason ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
