package io.leadledger.projection.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.api.analysis.Findings;
import io.leadledger.api.analysis.Objection;
import io.leadledger.api.analysis.Sentiment;
import io.leadledger.api.analysis.SopAnalysis;
import io.leadledger.api.query.analytics.CallTotals;
import io.leadledger.api.query.analytics.Outcomes;
import io.leadledger.api.state.Attributes;
import io.leadledger.api.state.CallLife;
import io.leadledger.api.state.CallState;
import io.leadledger.api.state.CallStatus;
import io.leadledger.api.state.Stamped;
import io.leadledger.projection.rows.Columns;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The definitions: what a call counts as. */
final class Contributions {

    private static final long MICROS = 1_000_000;
    /** A month; what claims to have been longer was not a call. */
    private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(31L * 24 * 60 * 60);

    private Contributions() {}

    static Contribution of(CallState call) {
        Instant startedAt = call.startedAt();
        if (startedAt == null || call.lifespan().isDeleted() || !hasStarted(call)) {
            return Contribution.NOTHING;
        }
        Attributes facts = call.facts();
        String said = facts.text("outcome");
        String outcome = said == null ? null : Outcomes.canonical(said);
        CallAnalysis findings = Findings.effective(call.analyses());
        SopAnalysis procedure = findings.sopAnalysis();
        List<String> objections = distinct(
                findings.objections() == null ? Stream.empty() : findings.objections().stream().map(Objection::objectionType));
        List<SopAnalysis.Stage> detected = procedure == null ? null : procedure.stagesDetected();
        List<String> missing = procedure == null ? null : procedure.stagesMissing();
        return new Contribution(
                Columns.moment(startedAt), id(facts.text("rep_id")), id(facts.text("campaign_id")), direction(facts.text("direction")),
                id(outcome), objections, distinct(detected == null ? Stream.empty() : FoundStages.parts(detected).stream()),
                distinct(missing == null ? Stream.empty() : missing.stream()), isExamined(procedure),
                totals(call, outcome, findings.sentiment(), procedure, !objections.isEmpty()));
    }

    /** A call that is only planned, or was called off before it began, has not been on any day. */
    private static boolean hasStarted(CallState call) {
        CallLife life = call.life();
        return life == null || call.beganAt() != null
                || (life.status() != CallStatus.SCHEDULED && life.status() != CallStatus.CANCELLED);
    }

    /** Ours has nothing to measure by until the company has a procedure. */
    private static boolean isExamined(@Nullable SopAnalysis procedure) {
        List<SopAnalysis.Stage> detected = procedure == null ? null : procedure.stagesDetected();
        return procedure != null && detected != null && (procedure.complianceScore() != null || !detected.isEmpty());
    }

    private static CallTotals totals(
            CallState call, @Nullable String outcome, @Nullable Sentiment sentiment, @Nullable SopAnalysis procedure, boolean objecting) {
        boolean completed = call.life() != null && call.life().status() == CallStatus.COMPLETED;
        Long millis = completed ? millis(call) : null;
        boolean analysed = call.analyses().entries().values().stream().map(Stamped::value).anyMatch(JsonNode::isObject);
        Long compliance = micros(procedure == null ? null : procedure.complianceScore());
        Long heard = micros(sentiment == null ? null : sentiment.score());
        return new CallTotals(
                1, one(completed), one(completed && outcome != null && Outcomes.isConverting(outcome)), one(millis != null), orZero(millis),
                one(analysed), one(analysed && objecting), one(compliance != null), orZero(compliance), one(heard != null), orZero(heard));
    }

    private static @Nullable Long millis(CallState call) {
        try {
            BigDecimal seconds = call.durationSeconds();
            return seconds == null || seconds.signum() < 0 || seconds.compareTo(MOST_SECONDS) > 0
                    ? null
                    : seconds.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact();
        } catch (DateTimeException | ArithmeticException unreadable) {
            return null; // an end "soon" is kept as it was said; it is no time
        }
    }

    private static @Nullable Long micros(@Nullable Double share) {
        return share == null || share.isNaN() ? null : Math.round(Math.clamp(share, 0.0, 1.0) * MICROS);
    }

    private static long one(boolean counts) {
        return counts ? 1 : 0;
    }

    private static long orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }

    private static @Nullable String direction(@Nullable String said) {
        return said == null ? null : Columns.id(said.strip().toLowerCase(Locale.ROOT));
    }

    private static @Nullable String id(@Nullable String said) {
        return said == null ? null : Columns.id(said);
    }

    private static List<String> distinct(Stream<String> names) {
        return names.map(Columns::id).distinct().sorted().toList();
    }
}
