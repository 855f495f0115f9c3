package io.leadledger.api.analysis;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one analyser found in one transcript. As JSON it is what {@code call.analyzed} holds, with the members' names of the Otto
 * document, so that findings of another product can be read as the same record; those may lack any section.
 *
 * @param method {@code rules} or {@code llm}; null for another product's
 * @param version of the analyser and its phrase books
 * @param transcriptHash SHA-256 of what was analysed, hex
 * @param language of the phrase book that was used, such as {@code en}
 * @param fallback why the configured analyser did not do it; null when it did
 * @param sentimentProgression 0 (negative) to 1 (positive), in the order of the call
 * @param segmentSentiments {@code positive}, {@code neutral} or {@code negative}, one for each segment of the transcript
 */
public record CallAnalysis(
        @Nullable String method,
        @Nullable String version,
        @Nullable String transcriptHash,
        @Nullable String language,
        @Nullable String fallback,
        @Nullable Sentiment sentiment,
        @Nullable List<Sentiment.Point> sentimentProgression,
        @Nullable List<String> segmentSentiments,
        @Nullable List<Topic> topics,
        @Nullable List<Objection> objections,
        @Nullable LeadClassification leadClassification,
        @Nullable SopAnalysis sopAnalysis,
        @Nullable List<MeetingSegment> meetingSegments,
        @Nullable List<Coaching> coaching,
        @Nullable Rehash rehash,
        @Nullable List<ActionItem> actionItems,
        @Nullable List<NextStep> nextSteps) {

    /** @param mentions how often it came up */
    public record Topic(String topic, int mentions, @Nullable String sentiment, double confidence, @Nullable Basis basis) {}

    /**
     * @param segmentType rapport, agenda, discovery, presentation, objection_handling, pricing, next_steps or closing
     * @param startTime seconds from the start of the call
     * @param endTime seconds from the start of the call
     * @param duration seconds
     */
    public record MeetingSegment(
            String segmentType, double startTime, double endTime, double duration, List<String> keyPoints, double confidence) {}

    /**
     * @param priority {@code low}, {@code medium} or {@code high}
     * @param rating 0 to 10, how well it went; null when the analyser does not rate
     */
    public record Coaching(
            String feedbackType,
            String feedbackText,
            List<String> improvementSuggestions,
            String priority,
            double confidence,
            @Nullable Basis basis,
            @Nullable BigDecimal rating) {

        public Coaching(
                String feedbackType, String feedbackText, List<String> improvementSuggestions, String priority, double confidence,
                @Nullable Basis basis) {
            this(feedbackType, feedbackText, improvementSuggestions, priority, confidence, basis, null);
        }
    }

    /** @param rehashScore 1 (leave it) to 5 (call again soon) */
    public record Rehash(int rehashScore, double confidence, List<String> reasons, List<Basis> bases) {}

    /**
     * @param owner {@code agent} or {@code customer}
     * @param due as it was said, such as "by Friday"; null when nothing was
     */
    public record ActionItem(String text, String owner, @Nullable String due, double confidence, @Nullable Basis basis) {}

    /**
     * Something both sides agreed on.
     *
     * @param kind appointment, call, email, demo, proposal, visit or other
     * @param when as it was said; null when nothing was
     */
    public record NextStep(String text, String kind, @Nullable String when, double confidence, @Nullable Basis basis) {}
}
