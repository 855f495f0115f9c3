package io.leadledger.api.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a summary says.
 *
 * @param keyPoints of an appointment; of a preparation its insights; empty for a day
 * @param suggestedApproach of a preparation; else null
 */
public record SummaryText(String content, List<String> keyPoints, List<String> nextSteps, @Nullable String suggestedApproach) {}
