package io.leadledger.api.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How likely it seems from one call that the customer buys.
 *
 * @param leadScore 0 to 1
 * @param leadStatus {@code hot}, {@code warm} or {@code cold}
 * @param confidenceScore 0 to 1
 * @param bases one for each reason, in their order, where a reason rests on words
 */
public record LeadClassification(
        @Nullable Double leadScore,
        @Nullable String leadStatus,
        @Nullable List<String> qualificationReasons,
        @Nullable Double confidenceScore,
        @Nullable List<Basis> bases) {}
