package io.leadledger.query.leads;

import java.util.Optional;
import java.util.stream.Stream;

/** What a list can be sorted by; each has an index of its own. */
enum LeadSort {
    LAST_MESSAGE_AT("last_message_at", "last_message_at", "timestamptz", true, true),
    FIRST_CONTACT_AT("first_contact_at", "first_contact_at", "timestamptz", false, true),
    TOTAL_MESSAGES("total_messages", "total_messages", "integer", false, false),
    TOTAL_SCORE("total_score", "total_score", "integer", true, false),
    NAME("name", "name_key", "text", true, false),
    CREATED_AT("created_at", "created_at", "timestamptz", false, true);

    private final String wire;
    private final String column;
    private final String type;
    private final boolean nullable;
    private final boolean beforeActivity;

    LeadSort(String wire, String column, String type, boolean nullable, boolean beforeActivity) {
        this.wire = wire;
        this.column = column;
        this.type = type;
        this.nullable = nullable;
        this.beforeActivity = beforeActivity;
    }

    static Optional<LeadSort> of(String wire) {
        return Stream.of(values()).filter(sort -> sort.wire.equals(wire)).findFirst();
    }

    String wire() {
        return wire;
    }

    String column() {
        return column;
    }

    String type() {
        return type;
    }

    boolean isNullable() {
        return nullable;
    }

    /** Whether it is a time that is never later than the lead's last activity, so that a bound on that one bounds this one too. */
    boolean isBeforeActivity() {
        return beforeActivity;
    }
}
