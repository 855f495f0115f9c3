package io.leadledger.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an entity is to us, whatever a pipeline calls it. */
public enum EntityKind {
    LEAD,
    DEAL,
    CALL,
    CONVERSATION,
    REP,
    RECORD,

    // What is made here; see WorkEvent.
    TASK,
    DRAFT,
    CLONE,
    SUMMARY,
    SEQUENCE,
    ENROLMENT,
    SOP,
    PHRASE_BOOK,
    DOCUMENT,
    QUESTION,
    TEMPLATE,
    CONTACT_LIST,
    CAMPAIGN,
    SUPPRESSION;

    /** Maps the {@code entity_type} of the ingestion API: synonyms onto one kind, anything unknown onto a record kept verbatim. */
    public static EntityKind ofEntityType(String entityType) {
        return switch (entityType.toLowerCase(Locale.ROOT)) {
            case "customer", "lead", "contact", "prospect" -> LEAD;
            case "deal", "opportunity" -> DEAL;
            case "call" -> CALL;
            case "rep", "user", "agent" -> REP;
            default -> RECORD;
        };
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static EntityKind ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
