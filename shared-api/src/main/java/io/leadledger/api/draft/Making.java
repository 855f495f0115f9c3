package io.leadledger.api.draft;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a text came to be, so that it can be judged later.
 *
 * @param method {@code templates} or {@code llm}
 * @param version of the phrases
 * @param model as its endpoint names it; null for templates
 * @param prompt name and version; null for templates
 * @param answerHash SHA-256 of the model's answer as received, hex; null for templates
 * @param fallback why the configured model did not write it; null when it did, or none is configured
 * @param followupType the kind of follow-up; null when none was asked for
 * @param strategy of a nurture draft
 * @param approach of a rehash draft
 * @param confidence 0 to 1: how much of what such a text can say was known
 */
public record Making(
        String method,
        String version,
        @Nullable String model,
        @Nullable String prompt,
        @Nullable String answerHash,
        @Nullable String fallback,
        @Nullable String followupType,
        @Nullable String tone,
        @Nullable String strategy,
        @Nullable String approach,
        @Nullable Instant suggestedSendAt,
        @Nullable BigDecimal confidence) {}
