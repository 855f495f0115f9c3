package io.leadledger.api.template;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a step of a template is for. */
public enum StepType {
    GREETING,
    INFORMATION,
    QUESTION,
    RESPONSE,
    CLOSING;

    /** Empty for a word that names none. */
    public static Optional<StepType> ofWord(String word) {
        return Arrays.stream(values()).filter(type -> type.wireName().equals(word)).findFirst();
    }

    /** All of them, as they are written. */
    public static String words() {
        return Arrays.stream(values()).map(StepType::wireName).collect(Collectors.joining(", "));
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static StepType ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
