package io.leadledger.intelligence.transcription;

import io.leadledger.api.CallEvent;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said.
 *
 * @param confidence 0 to 1; null when the provider does not tell
 * @param duration seconds; null when the provider does not tell
 * @param segments in order; empty when the provider gives the text alone
 */
public record Transcription(
        String text,
        @Nullable BigDecimal confidence,
        @Nullable String language,
        @Nullable BigDecimal duration,
        List<CallEvent.Segment> segments) {}
