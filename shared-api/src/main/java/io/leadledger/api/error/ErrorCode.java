package io.leadledger.api.error;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Every way in which a request, or one item of a batch, can fail. Each family's envelope is filled from this table, so that a failure means the
 * same whichever way it was met.
 */
public enum ErrorCode {
    BAD_REQUEST(400, "Invalid request parameters"),
    MISSING_FIELD(400, "A required field is missing"),
    INVALID_VALUE(400, "A field has a value that is not allowed"),
    INVALID_JSON(400, "The body is not readable JSON"),
    INVALID_TEXT(400, "The text holds characters that cannot be kept"),
    NUMBER_OUT_OF_RANGE(400, "The number is out of range"),
    TIMESTAMP_IN_FUTURE(400, "The timestamp is too far ahead of our clock"),
    CALL_FAILED(400, "Call could not be initiated", "CALL_FAILED"),
    DO_NOT_CALL(400, "The number is on the do-not-call list"),
    UNAUTHORIZED(401, "Invalid or missing authentication token"),
    VOICE_MINUTES_EXCEEDED(402, "Voice quota exhausted", "VOICE_MINUTES_EXCEEDED"),
    LEADS_LIMIT_EXCEEDED(402, "Monthly leads limit reached", "LEADS_LIMIT_EXCEEDED"),
    SEATS_LIMIT_EXCEEDED(402, "All seats of the company's tier are taken"),
    FORBIDDEN(403, "Insufficient permissions"),
    PROFESSIONAL_TIER_REQUIRED(403, "The company's tier does not include this; it needs Professional or higher"),
    ENTERPRISE_TIER_REQUIRED(403, "The company's tier does not include this; it needs Enterprise"),
    NOT_FOUND(404, "Resource not found"),
    LEAD_NOT_FOUND(404, "Lead not found", "LEAD_NOT_FOUND"),
    DEAL_NOT_FOUND(404, "Deal not found", "DEAL_NOT_FOUND"),
    CALL_NOT_FOUND(404, "Call not found"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be given"),
    CONFLICT(409, "The request conflicts with what is already there"),
    EVENT_ID_CONFLICT(409, "The event_id was used before with other content"),
    ENTITY_TYPE_CONFLICT(409, "The entity is already known under another type"),
    NUMBER_BUSY(409, "Another call to this number is going on", "CALL_FAILED"),
    IDEMPOTENCY_KEY_IN_PROGRESS(409, "A request with this Idempotency-Key is still running"),
    PAYLOAD_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type of the body is not supported"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used before with another request"),
    RATE_LIMIT_EXCEEDED(429, "Rate limit exceeded", "RATE_LIMIT_EXCEEDED"),
    INTERNAL_SERVER_ERROR(500, "An unexpected error occurred"),
    SCORING_FAILED(500, "AI scoring service error", "SCORING_FAILED"),
    PROJECTION_LAGGING(503, "The data asked for has not reached this view yet"),
    PROVIDER_NOT_CONFIGURED(503, "The provider is not configured", "CALL_FAILED"),
    UNAVAILABLE(503, "The service is temporarily unavailable");

    private final int status;
    private final String defaultMessage;
    private final @Nullable String documentedNexusCode;

    ErrorCode(int status, String defaultMessage) {
        this(status, defaultMessage, null);
    }

    ErrorCode(int status, String defaultMessage, @Nullable String documentedNexusCode) {
        this.status = status;
        this.defaultMessage = defaultMessage;
        this.documentedNexusCode = documentedNexusCode;
    }

    /** As it is written in answers and in the errors of a batch, such as {@code event_id_conflict}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The HTTP status of a whole request that fails this way. */
    public int status() {
        return status;
    }

    public String defaultMessage() {
        return defaultMessage;
    }

    /** NexusCRM writes its codes in capitals, and documents some that differ from ours. */
    public String nexusCode() {
        return documentedNexusCode != null ? documentedNexusCode : name();
    }

    /** Whether trying again later, unchanged, can succeed; such answers carry {@code Retry-After}. */
    public boolean isTemporary() {
        return this == RATE_LIMIT_EXCEEDED || this == PROJECTION_LAGGING || this == UNAVAILABLE;
    }
}
