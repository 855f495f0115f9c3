package io.leadledger.query.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.summary.SummaryState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the Otto document shows of kept summaries. */
final class SummaryAnswers {

    private SummaryAnswers() {}

    /** @param total of all pages */
    @Schema(name = "SummaryHistory")
    record History(@JsonProperty("rep_id") String repId, List<Line> summaries, long total, int limit, int offset) {}

    /**
     * @param callId left out for a day
     * @param sources what it rests on: ids of calls, and {@code lead:}, {@code task:} or {@code deal:} and an id
     */
    @Schema(name = "SummaryOfHistory")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @JsonProperty("summary_id") String summaryId,
            String type,
            @JsonProperty("call_id") @Nullable String callId,
            String date,
            String content,
            @JsonProperty("created_at") String createdAt,
            List<String> sources) {

        static Line of(SummaryState summary) {
            return new Line(
                    summary.summaryId(), summary.summaryType().wireName(), summary.callId(), summary.date().toString(), summary.text().content(),
                    String.valueOf(summary.lifespan().createdAt()), summary.sources());
        }
    }

    @Schema(name = "SummaryOfCall")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record OfCall(
            @JsonProperty("call_id") @Nullable String callId,
            @JsonProperty("rep_id") @Nullable String repId,
            @JsonProperty("summary_type") String summaryType,
            String content,
            @JsonProperty("key_points") List<String> keyPoints,
            @JsonProperty("next_steps") List<String> nextSteps,
            @JsonProperty("created_at") String createdAt,
            List<String> sources) {

        static OfCall of(SummaryState summary) {
            return new OfCall(
                    summary.callId(), summary.repId(), summary.summaryType().wireName(), summary.text().content(),
                    summary.text().keyPoints(), summary.text().nextSteps(), String.valueOf(summary.lifespan().createdAt()),
                    summary.sources());
        }
    }
}
