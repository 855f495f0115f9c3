package io.leadledger.api.query.analytics;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How did calls end? Answered with {@link Answer}.
 *
 * @param campaignId null for calls of all campaigns and of none
 */
public record CountOutcomes(UUID companyId, DateRange range, @Nullable String campaignId) {

    /** @param outcomes the most frequent first */
    public record Answer(List<Counted> outcomes) {}

    /** @param outcome such as {@code no_answer}, or a source's own text */
    public record Counted(String outcome, long calls) {}
}
