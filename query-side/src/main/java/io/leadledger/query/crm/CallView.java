package io.leadledger.query.crm;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Call} of NexusCRM's data model.
 *
 * @param status in NexusCRM's words
 * @param phoneNumber the customer's
 * @param callerId the number that speaks for the company
 * @param transcript null in lists, and while there is none
 * @param analysis null unless something analysed the call; null in lists
 * @param userId the rep
 * @param createdAt when it started; where nothing told that, when it was first heard of
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record CallView(
        @JsonProperty("call_id") String callId,
        @JsonProperty("lead_id") @Nullable String leadId,
        @JsonProperty("deal_id") @Nullable String dealId,
        @Nullable String direction,
        String status,
        @JsonProperty("phone_number") @Nullable String phoneNumber,
        @JsonProperty("caller_id") @Nullable String callerId,
        @JsonProperty("duration_seconds") @Nullable BigDecimal durationSeconds,
        @JsonProperty("recording_url") @Nullable String recordingUrl,
        @Nullable List<Entry> transcript,
        @Nullable Analysis analysis,
        @JsonProperty("agent_id") @Nullable String agentId,
        @JsonProperty("user_id") @Nullable String userId,
        @Nullable String outcome,
        @JsonProperty("created_at") @Nullable String createdAt,
        @JsonProperty("ended_at") @Nullable String endedAt) {

    CallView with(@Nullable List<Entry> entries, @Nullable Analysis found) {
        return new CallView(
                callId, leadId, dealId, direction, status, phoneNumber, callerId, durationSeconds, recordingUrl, entries, found, agentId,
                userId, outcome, createdAt, endedAt);
    }

    /**
     * One {@code TranscriptEntry}.
     *
     * @param speaker {@code agent} or {@code customer}, where the source told them apart
     * @param timestamp seconds from the start of the call
     * @param sentiment null where no analysis told it
     * @param confidence 0 to 1
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Entry(
            @Nullable String speaker,
            BigDecimal timestamp,
            String text,
            @Nullable String sentiment,
            @Nullable BigDecimal confidence) {}

    /**
     * A {@code CallAnalysis}: what was found, in the documented fields.
     *
     * @param sentimentProgression 0 (negative) to 1 (positive), in the order of the call
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Analysis(
            @JsonProperty("overall_sentiment") @Nullable String overallSentiment,
            @JsonProperty("sentiment_progression") List<Double> sentimentProgression,
            @JsonProperty("key_topics") List<TopicMention> keyTopics,
            @JsonProperty("action_items") List<String> actionItems,
            @JsonProperty("objections_raised") List<Raised> objectionsRaised,
            @JsonProperty("next_steps_agreed") List<String> nextStepsAgreed) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TopicMention(String topic, int mentions, @Nullable String sentiment) {}

    /** @param handled null where the analyser does not tell */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Raised(String objection, @Nullable Boolean handled, String type) {}

    /** @param rating 0 to 10 */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Insight(String area, BigDecimal rating, String feedback) {}

    /** The answer of "Get Call Transcript". */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TranscriptAnswer(
            @JsonProperty("call_id") String callId,
            @JsonProperty("lead_id") @Nullable String leadId,
            @JsonProperty("duration_seconds") @Nullable BigDecimal durationSeconds,
            String status,
            @JsonProperty("recording_url") @Nullable String recordingUrl,
            List<Entry> transcript,
            @Nullable Analysis analysis,
            @JsonProperty("coaching_insights") @Nullable List<Insight> coachingInsights,
            @JsonProperty("created_at") @Nullable String createdAt) {}
}
