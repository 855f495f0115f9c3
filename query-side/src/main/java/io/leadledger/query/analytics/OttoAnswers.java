package io.leadledger.query.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the Otto document shows of analytics. Rates are null where there is nothing to divide by. */
final class OttoAnswers {

    private OttoAnswers() {}

    /**
     * @param conversionRate 0 to 1
     * @param averageCallDuration minutes
     * @param leadQualityScore 0 to 1
     * @param objectionRate 0 to 1
     */
    @Schema(name = "PerformanceMetrics")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Performance(
            @JsonProperty("company_id") String companyId,
            @JsonProperty("total_calls") long totalCalls,
            @JsonProperty("conversion_rate") @Nullable Double conversionRate,
            @JsonProperty("average_call_duration") @Nullable Double averageCallDuration,
            @JsonProperty("lead_quality_score") @Nullable Double leadQualityScore,
            @JsonProperty("objection_rate") @Nullable Double objectionRate) {}

    /** @param total of all pages */
    @Schema(name = "RepRanking")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Ranking(@JsonProperty("company_id") String companyId, List<Rep> reps, int total, int limit, int offset) {}

    /** @param performanceScore 0 to 1 */
    @Schema(name = "RepPerformance")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Rep(
            @JsonProperty("rep_id") String repId,
            @Nullable String name,
            @JsonProperty("performance_score") @Nullable Double performanceScore,
            @JsonProperty("calls_handled") long callsHandled,
            @JsonProperty("conversion_rate") @Nullable Double conversionRate,
            @JsonProperty("coaching_recommendations") List<String> coachingRecommendations) {}

    /**
     * @param objectionFrequency calls in which each was raised
     * @param objectionImpact the share of those completed calls that did not convert
     * @param topObjections one page of them
     */
    @Schema(name = "ObjectionAnalytics")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Objections(
            @JsonProperty("company_id") String companyId,
            @JsonProperty("objection_frequency") Map<String, Long> objectionFrequency,
            @JsonProperty("objection_impact") Map<String, @Nullable Double> objectionImpact,
            @JsonProperty("top_objections") List<TopObjection> topObjections,
            int total,
            int limit,
            int offset) {}

    @Schema(name = "TopObjection")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record TopObjection(
            @JsonProperty("objection_type") String objectionType,
            long frequency,
            @JsonProperty("impact_score") @Nullable Double impactScore) {}

    /**
     * @param leadSources one page of the sources, in the order asked for
     * @param averageLeadScore 0 to 1
     * @param total sources of all pages
     */
    @Schema(name = "LeadAnalytics")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Leads(
            @JsonProperty("company_id") String companyId,
            @JsonProperty("lead_quality_distribution") Distribution leadQualityDistribution,
            @JsonProperty("lead_sources") Map<String, Long> leadSources,
            @JsonProperty("average_lead_score") @Nullable Double averageLeadScore,
            int total,
            int limit,
            int offset) {}

    @Schema(name = "LeadQualityDistribution")
    record Distribution(long hot, long warm, long cold) {}
}
