package io.leadledger.api.analysis;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a finding rests on.
 *
 * @param quote words of the transcript, verbatim
 * @param startTime seconds from the start of the call; null when the transcript has no times
 * @param endTime the same
 * @param speaker as the transcript names them; null when it does not
 * @param method {@code rules}, {@code classifier} (learnt from labelled examples) or {@code llm}; null when another product's findings do
 *     not tell
 * @param version of the method
 */
public record Basis(
        String quote,
        @Nullable BigDecimal startTime,
        @Nullable BigDecimal endTime,
        @Nullable String speaker,
        @Nullable String method,
        @Nullable String version) {}
