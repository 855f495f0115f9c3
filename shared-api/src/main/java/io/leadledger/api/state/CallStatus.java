package io.leadledger.api.state;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far a call is, in the order of its life. */
public enum CallStatus {
    SCHEDULED,
    INITIATING,
    RINGING,
    IN_PROGRESS,
    CANCELLED,
    FAILED,
    MISSED,
    NO_ANSWER,
    COMPLETED;

    public boolean isFinal() {
        return compareTo(CANCELLED) >= 0;
    }

    /** Understands the words of every family; null for a word that says nothing of the life of a call. */
    public static @Nullable CallStatus ofWord(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return switch (word.strip().toLowerCase(Locale.ROOT).replace('-', '_')) {
            case "scheduled", "queued" -> SCHEDULED;
            case "initiating", "initiated", "pending" -> INITIATING;
            case "ringing" -> RINGING;
            case "in_progress", "started", "active", "answered" -> IN_PROGRESS;
            case "completed", "ended", "done" -> COMPLETED;
            case "failed", "error" -> FAILED;
            case "no_answer", "noanswer" -> NO_ANSWER;
            case "missed", "abandoned" -> MISSED;
            case "cancelled", "canceled" -> CANCELLED;
            default -> null;
        };
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static CallStatus ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
