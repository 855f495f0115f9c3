package io.leadledger.api.query.analytics;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Sums over calls, and the one place where rates are made of them. Scores are summed as millionths, so that adding and taking away
 * in any order gives the same sum.
 *
 * @param calls that started; deleted ones do not count
 * @param completed among these
 * @param converted completed, with one of the {@link Outcomes} that convert
 * @param timed completed, with a known duration
 * @param durationMillis of these
 * @param analysed calls with findings of any analyser
 * @param objecting analysed, with at least one objection
 * @param measured analysed, with a compliance score
 * @param complianceMicros of these
 * @param heard analysed, with a sentiment of the customer
 * @param sentimentMicros of these
 */
public record CallTotals(
        long calls,
        long completed,
        long converted,
        long timed,
        long durationMillis,
        long analysed,
        long objecting,
        long measured,
        long complianceMicros,
        long heard,
        long sentimentMicros) {

    public static final CallTotals NONE = new CallTotals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final double MILLIS_PER_SECOND = 1_000;
    private static final double MILLIS_PER_MINUTE = 60_000;
    private static final double MICROS = 1_000_000;

    public CallTotals plus(CallTotals other) {
        return new CallTotals(
                calls + other.calls, completed + other.completed, converted + other.converted, timed + other.timed,
                durationMillis + other.durationMillis, analysed + other.analysed, objecting + other.objecting,
                measured + other.measured, complianceMicros + other.complianceMicros, heard + other.heard,
                sentimentMicros + other.sentimentMicros);
    }

    public CallTotals negated() {
        return new CallTotals(
                -calls, -completed, -converted, -timed, -durationMillis, -analysed, -objecting, -measured, -complianceMicros, -heard,
                -sentimentMicros);
    }

    /** Converted among completed calls, 0 to 1. */
    @JsonIgnore
    public @Nullable Double conversionRate() {
        return Ratio.of(converted, completed);
    }

    /** The same in percent, with one decimal. */
    @JsonIgnore
    public @Nullable BigDecimal conversionPercent() {
        return Ratio.percent(converted, completed);
    }

    /** Over completed calls whose duration is known. */
    @JsonIgnore
    public @Nullable Double averageMinutes() {
        return Ratio.of(durationMillis / MILLIS_PER_MINUTE, timed);
    }

    @JsonIgnore
    public @Nullable Double averageSeconds() {
        return Ratio.of(durationMillis / MILLIS_PER_SECOND, timed);
    }

    /** Analysed calls with an objection among analysed calls, 0 to 1. */
    @JsonIgnore
    public @Nullable Double objectionRate() {
        return Ratio.of(objecting, analysed);
    }

    /** Mean of the compliance scores, 0 to 1. */
    @JsonIgnore
    public @Nullable Double compliance() {
        return Ratio.of(complianceMicros / MICROS, measured);
    }

    /** Mean of how the customers sounded, 0 (negative) to 1 (positive). */
    @JsonIgnore
    public @Nullable Double sentiment() {
        return Ratio.of(sentimentMicros / MICROS, heard);
    }
}
