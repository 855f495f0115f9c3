package io.leadledger.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is done with a recording, in this order. */
public enum ProcessingStage {
    TRANSCRIPTION,
    DIARIZATION,
    ANALYSIS;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static ProcessingStage ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
