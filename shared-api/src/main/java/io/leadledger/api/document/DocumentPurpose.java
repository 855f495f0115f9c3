package io.leadledger.api.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a document is for, as the entrance says through which it came. */
public enum DocumentPurpose {
    SOP,
    TRAINING,
    REFERENCE,
    UPLOAD;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static DocumentPurpose ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
