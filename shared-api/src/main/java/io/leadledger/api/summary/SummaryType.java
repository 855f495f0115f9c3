package io.leadledger.api.summary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

public enum SummaryType {
    DAILY,
    APPOINTMENT,
    PREP;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static SummaryType ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public static Optional<SummaryType> ofWord(String word) {
        return Stream.of(values()).filter(type -> type.wireName().equals(word.toLowerCase(Locale.ROOT))).findFirst();
    }
}
