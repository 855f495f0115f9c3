package io.leadledger.api.nurture;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a message of a sequence is for; each is a kind of follow-up that drafts can be. */
public enum Purpose {
    NURTURE,
    REHASH,
    GENERAL,
    THANK_YOU,
    PROPOSAL,
    APPOINTMENT,
    NEXT_STEPS;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Purpose ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
