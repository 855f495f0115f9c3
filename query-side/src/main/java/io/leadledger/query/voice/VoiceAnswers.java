package io.leadledger.query.voice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.leadledger.api.analysis.Basis;
import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.api.analysis.Findings;
import io.leadledger.api.analysis.LeadClassification;
import io.leadledger.api.analysis.Objection;
import io.leadledger.api.analysis.SopAnalysis;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documented answers. Each also says who found it, by which method and version; and each finding has the words that it rests on, with
 * their time in seconds from the start of the call, where the analyser told.
 */
final class VoiceAnswers {

    private VoiceAnswers() {}

    @Schema(name = "OttoLeadClassification")
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Lead(
            String callId, @Nullable Double leadScore, @Nullable String leadStatus, List<String> qualificationReasons,
            @Nullable Double confidenceScore, List<Quote> quotes, String analyser, @Nullable String method, @Nullable String version) {

        static Lead of(String callId, LeadClassification found, Findings.Source source) {
            return new Lead(
                    callId, found.leadScore(), found.leadStatus(), all(found.qualificationReasons()), found.confidenceScore(),
                    quotesOf(found.bases()), source.analyser(), source.method(), source.version());
        }
    }

    @Schema(name = "OttoObjections")
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Objections(
            String callId, List<Raised> objections, String analyser, @Nullable String method, @Nullable String version) {

        static Objections of(String callId, List<Objection> found, Findings.Source source) {
            return new Objections(
                    callId, found.stream().map(Raised::of).toList(), source.analyser(), source.method(), source.version());
        }
    }

    @Schema(name = "OttoObjection")
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Raised(
            String objectionType, String objectionText, List<String> responseSuggestions, @Nullable String severity,
            @Nullable Double confidence, @Nullable Boolean handled, @Nullable String quote, @Nullable BigDecimal startTime,
            @Nullable BigDecimal endTime) {

        static Raised of(Objection found) {
            Quote quote = Quote.of(found.basis());
            return new Raised(
                    found.objectionType(), found.objectionText(), found.responseSuggestions(), found.severity(), found.confidence(),
                    found.handled(), quote.quote(), quote.startTime(), quote.endTime());
        }
    }

    @Schema(name = "OttoSopAnalysis")
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Sop(
            String callId, List<Stage> stagesDetected, List<String> stagesMissing, List<String> gaps, @Nullable Double complianceScore,
            @Nullable String sopId, String analyser, @Nullable String method, @Nullable String version) {

        static Sop of(String callId, SopAnalysis found, Findings.Source source) {
            return new Sop(
                    callId, all(found.stagesDetected()).stream().map(Stage::of).toList(), all(found.stagesMissing()), all(found.gaps()),
                    found.complianceScore(), found.sopId(), source.analyser(), source.method(), source.version());
        }
    }

    @Schema(name = "OttoDetectedStage")
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Stage(
            @Nullable String stageId, String stageName, @Nullable Integer stageOrder, @Nullable String detectedAt,
            @Nullable Double confidenceScore, @Nullable String quote, @Nullable BigDecimal startTime, @Nullable BigDecimal endTime) {

        static Stage of(SopAnalysis.Stage found) {
            Quote quote = Quote.of(found.basis());
            Instant at = found.detectedAt();
            return new Stage(
                    found.stageId(), found.stageName(), found.stageOrder(), at == null ? null : at.toString(), found.confidenceScore(),
                    quote.quote(), found.startTime() == null ? quote.startTime() : found.startTime(), quote.endTime());
        }
    }

    @Schema(name = "OttoCoaching")
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Coaching(String callId, List<Feedback> feedback, String analyser, @Nullable String method, @Nullable String version) {

        static Coaching of(String callId, List<CallAnalysis.Coaching> found, Findings.Source source) {
            return new Coaching(
                    callId, found.stream().map(Feedback::of).toList(), source.analyser(), source.method(), source.version());
        }
    }

    @Schema(name = "OttoFeedback")
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Feedback(
            String feedbackType, String feedbackText, List<String> improvementSuggestions, String priority, double confidence,
            @Nullable String quote, @Nullable BigDecimal startTime, @Nullable BigDecimal endTime) {

        static Feedback of(CallAnalysis.Coaching found) {
            Quote quote = Quote.of(found.basis());
            return new Feedback(
                    found.feedbackType(), found.feedbackText(), found.improvementSuggestions(), found.priority(), found.confidence(),
                    quote.quote(), quote.startTime(), quote.endTime());
        }
    }

    @Schema(name = "OttoMeetingSegments")
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Meeting(String callId, List<Phase> segments, String analyser, @Nullable String method, @Nullable String version) {

        static Meeting of(String callId, List<CallAnalysis.MeetingSegment> found, Findings.Source source) {
            return new Meeting(callId, found.stream().map(Phase::of).toList(), source.analyser(), source.method(), source.version());
        }
    }

    @Schema(name = "OttoMeetingSegment")
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Phase(String segmentType, double startTime, double endTime, double duration, List<String> keyPoints, double confidence) {

        static Phase of(CallAnalysis.MeetingSegment found) {
            return new Phase(
                    found.segmentType(), found.startTime(), found.endTime(), found.duration(), found.keyPoints(), found.confidence());
        }
    }

    @Schema(name = "OttoRehashScore")
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Rehash(
            String callId, int rehashScore, double confidence, List<String> reasons, List<Quote> quotes, String analyser,
            @Nullable String method, @Nullable String version) {

        static Rehash of(String callId, CallAnalysis.Rehash found, Findings.Source source) {
            return new Rehash(
                    callId, found.rehashScore(), found.confidence(), found.reasons(), quotesOf(found.bases()), source.analyser(),
                    source.method(), source.version());
        }
    }

    @Schema(name = "OttoQuote")
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Quote(@Nullable String quote, @Nullable BigDecimal startTime, @Nullable BigDecimal endTime) {

        static Quote of(@Nullable Basis basis) {
            return basis == null ? new Quote(null, null, null) : new Quote(basis.quote(), basis.startTime(), basis.endTime());
        }
    }

    private static List<Quote> quotesOf(@Nullable List<Basis> bases) {
        return all(bases).stream().map(Quote::of).toList();
    }

    private static <T> List<T> all(@Nullable List<T> found) {
        return found == null ? List.of() : found;
    }
}
