package io.leadledger.intelligence.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What summaries are asked for with, and what is answered. */
final class SummaryBodies {

    private SummaryBodies() {}

    @Schema(name = "DailySummaryRequest", example = """
            {"date": "2025-01-15", "rep_id": "rep_12345", "summary_type": "detailed"}""")
    record DailyRequest(
            @Nullable String date, @JsonProperty("rep_id") @Nullable String repId, @JsonProperty("summary_type") @Nullable String summaryType) {}

    @Schema(name = "AppointmentSummaryRequest", example = """
            {"call_id": "call_12345", "summary_type": "detailed"}""")
    record AppointmentRequest(
            @JsonProperty("call_id") @Nullable String callId, @JsonProperty("summary_type") @Nullable String summaryType) {}

    @Schema(name = "PrepSummaryRequest", example = """
            {"call_id": "call_12345", "rep_id": "rep_12345", "customer_context": {"name": "John Smith", "company": "ABC Corp",
             "previous_interactions": 2, "last_objection": "price_concern"}}""")
    record PrepRequest(
            @JsonProperty("call_id") @Nullable String callId,
            @JsonProperty("rep_id") @Nullable String repId,
            @JsonProperty("customer_context") @Nullable Context customerContext) {}

    @Schema(name = "CustomerContext")
    record Context(
            @Nullable String name,
            @Nullable String company,
            @JsonProperty("previous_interactions") @Nullable Integer previousInteractions,
            @JsonProperty("last_objection") @Nullable String lastObjection) {}

    /** @param sources ids of the calls that it rests on, the first 200 */
    @Schema(name = "DailySummary")
    record Daily(
            String date,
            @JsonProperty("rep_id") String repId,
            String content,
            Metrics metrics,
            @JsonProperty("created_at") String createdAt,
            @JsonProperty("summary_id") String summaryId,
            List<String> sources) {}

    /**
     * @param qualifiedLeads completed calls with that outcome
     * @param appointmentsScheduled the same
     * @param conversionRate 0 to 1; null without completed calls
     */
    @Schema(name = "DailyMetrics")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Metrics(
            @JsonProperty("calls_completed") long callsCompleted,
            @JsonProperty("qualified_leads") long qualifiedLeads,
            @JsonProperty("appointments_scheduled") long appointmentsScheduled,
            @JsonProperty("total_calls") long totalCalls,
            @JsonProperty("conversion_rate") @Nullable Double conversionRate) {}

    /** @param sources the call, and {@code lead:} and the id of the customer */
    @Schema(name = "AppointmentSummary")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Appointment(
            @JsonProperty("call_id") String callId,
            @JsonProperty("rep_id") @Nullable String repId,
            String content,
            @JsonProperty("key_points") List<String> keyPoints,
            @JsonProperty("next_steps") List<String> nextSteps,
            @JsonProperty("created_at") String createdAt,
            @JsonProperty("summary_id") String summaryId,
            List<String> sources) {}

    /** @param sources ids of calls, and {@code lead:}, {@code task:} or {@code deal:} and an id */
    @Schema(name = "PrepSummary")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Prep(
            @JsonProperty("call_id") String callId,
            @JsonProperty("rep_id") @Nullable String repId,
            String content,
            @JsonProperty("key_insights") List<String> keyInsights,
            @JsonProperty("suggested_approach") @Nullable String suggestedApproach,
            @JsonProperty("created_at") String createdAt,
            @JsonProperty("summary_id") String summaryId,
            List<String> sources) {}
}
