package io.leadledger.query.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadledger.api.query.analytics.CallTotals;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the call center document shows of analytics. Rates are percent with one decimal; without data they are null. */
final class CallCenterAnswers {

    private CallCenterAnswers() {}

    /**
     * @param avgDuration seconds
     * @param successRate converted among completed calls
     */
    @Schema(name = "CallStatistics")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Calls(
            long totalCalls,
            long completedCalls,
            @Nullable Long avgDuration,
            @Nullable BigDecimal successRate,
            Map<String, Long> callsByOutcome,
            List<Point> callsByTime) {}

    /** @param date first day of the day, week or month */
    @Schema(name = "CallsOfPeriod")
    record Point(String date, long calls) {}

    @Schema(name = "CampaignComparison")
    record Comparison(List<Campaign> campaigns, Overall overall) {}

    @Schema(name = "CampaignPerformance")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Campaign(
            String id,
            String name,
            long totalCalls,
            long completedCalls,
            long successfulCalls,
            @Nullable BigDecimal conversionRate,
            @Nullable Long avgDuration) {}

    /** Over the calls of these campaigns together. */
    @Schema(name = "CampaignsTogether")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Overall(
            int totalCampaigns, long totalCalls, @Nullable BigDecimal avgConversionRate, @Nullable Long avgDuration) {}

    static @Nullable Long seconds(CallTotals calls) {
        Double seconds = calls.averageSeconds();
        return seconds == null ? null : Math.round(seconds);
    }
}
