package io.leadledger.api;

/** Names of the metadata that travels with commands and is stored with every event. */
public final class MetaKeys {

    /** The company everything belongs to, a UUID as text. No handler accepts a message without it. */
    public static final String COMPANY_ID = "company_id";

    /** Who asked: {@code key:<id>}, {@code user:<id>} or {@code system:<process>}. */
    public static final String ACTOR = "actor";

    /** The API family the request came through. */
    public static final String FAMILY = "family";

    public static final String REQUEST_ID = "request_id";
    public static final String CORRELATION_ID = "correlation_id";
    public static final String TRACE_ID = "trace_id";

    /** Identifier of the command that an event follows from. */
    public static final String CAUSATION_ID = "causation_id";

    /** The id a caller gave to the item an event came from ({@code event_id} as posted). */
    public static final String SOURCE_EVENT_ID = "source_event_id";

    /** SHA-256 of the posted item, to tell a repetition from a conflict under the same id. */
    public static final String CONTENT_HASH = "content_hash";

    /** The ingestion request an event came with. */
    public static final String INGESTION_ID = "ingestion_id";

    /** The event identifier the store must use; moved into the column of that name, not stored as metadata. */
    public static final String EVENT_IDENTIFIER = "event_identifier";

    /** Stream id of the lead an event is about; moved into the column of that name, not stored as metadata. */
    public static final String SUBJECT_ID = "subject_id";

    private MetaKeys() {}
}
