package io.leadledger.api.query.analytics;

import org.jspecify.annotations.Nullable;

/**
 * A stage of a procedure as an analyser named it in a call.
 *
 * @param stageId null when the analyser knows none
 */
public record FoundStage(@Nullable String stageId, String name) {

    private static final char SEPARATOR = '\u001F';

    /** @param part as {@link #part} writes it; a name alone is a stage without an id */
    public static FoundStage of(String part) {
        int separator = part.indexOf(SEPARATOR);
        return separator < 0 ? new FoundStage(null, part) : new FoundStage(part.substring(0, separator), part.substring(separator + 1));
    }

    /** One text for both, by which calls are summed. */
    public String part() {
        return stageId == null ? name : stageId + SEPARATOR + name;
    }
}
