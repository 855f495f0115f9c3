package io.leadledger.intelligence.extraction;

import org.jspecify.annotations.Nullable;

/**
 * What was found in a file; its passages are in a file of their own.
 *
 * @param mediaType by its content, whatever its name says
 * @param pages null where the format has none
 * @param language ISO 639 code; null when it is none that we know
 * @param title that the document gives itself
 */
public record Extracted(String mediaType, int chunks, @Nullable Integer pages, @Nullable String language, @Nullable String title) {

    /** Goes up with each change of ours that finds other passages in the same file. */
    public static final int VERSION = 1;
}
