package io.leadledger.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

public enum HandleKind {
    PHONE,
    INSTAGRAM,
    WEB_SESSION,
    EMAIL;

    /** Whether the Leads family can name a lead by it ({@code customer_phone}). */
    public boolean namesALead() {
        return this != EMAIL;
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static HandleKind ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
