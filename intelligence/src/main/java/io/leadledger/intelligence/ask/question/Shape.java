package io.leadledger.intelligence.ask.question;

import java.util.Set;
import org.jspecify.annotations.Nullable;

import static io.leadledger.intelligence.ask.question.Concept.*;

/** The metric and the breakdown that the words of a question stand for: named rules, of which the first that fits counts. */
record Shape(Metric metric, Grouping grouping) {

    private static final String TIME = "(?:today|yesterday|day|week|month|quarter|year)";
    private static final String COMPARES = "how (?:does|did|do|is|was) .*" + TIME + " .*compar(?:e|ed|ing)";
    private static final String SUMS_UP = "(?:summari[sz]e|recap|sum up|(?:summary|recap|overview) of) (?:\\w+ )?" + TIME;


    /** Null when no numbers are asked for, or none that there are. */
    static @Nullable Shape of(Sentence sentence, Filter filter) {
        Set<Concept> asked = sentence.concepts();
        boolean copes = asked.contains(HANDLE) || sentence.matches("(?:deals?|dealing|copes?) (?:best |worst |better |well )?with");
        boolean coaches = sentence.matches("who (?:should|must) (?:i|we) coach");
        if (asked.contains(WORDING) && !coaches || asked.contains(ELSEWHERE) && !copes) {
            return null;
        }
        boolean people = asked.contains(REP) || sentence.matches("performers?");
        boolean byRep = people && filter.repIds().size() != 1 || filter.repIds().size() > 1;
        if (asked.contains(OBJECTION) || !filter.objectionTypes().isEmpty()) {
            return objections(asked, filter, copes, byRep);
        }
        if (asked.contains(COMPLIANCE) || asked.contains(STAGE)) {
            return new Shape(Metric.COMPLIANCE, byRep ? Grouping.REP : asked.contains(STAGE) ? Grouping.STAGE : Grouping.NONE);
        }
        if (asked.contains(LEAD)) {
            return leads(asked, filter);
        }
        return calls(sentence, asked, filter, byRep);
    }

    private static Shape objections(Set<Concept> asked, Filter filter, boolean copes, boolean byRep) {
        if (copes) {
            return new Shape(Metric.OBJECTION_HANDLING, filter.repIds().size() == 1 ? Grouping.NONE : Grouping.REP);
        }
        if (asked.contains(IMPACT)) {
            return new Shape(Metric.OBJECTION_IMPACT, Grouping.OBJECTION_TYPE);
        }
        if (asked.contains(RATE) && filter.objectionTypes().isEmpty() || byRep && filter.objectionTypes().isEmpty()) {
            return new Shape(Metric.OBJECTION_RATE, byRep ? Grouping.REP : asked.contains(CAMPAIGN) ? Grouping.CAMPAIGN : Grouping.NONE);
        }
        return new Shape(Metric.OBJECTION_FREQUENCY, byRep ? Grouping.REP : Grouping.OBJECTION_TYPE);
    }

    private static @Nullable Shape leads(Set<Concept> asked, Filter filter) {
        if (asked.contains(CONVERSION)) {
            return asked.contains(RATE) ? new Shape(Metric.CONVERSION_RATE, Grouping.NONE) : null;
        }
        if (asked.contains(SOURCE) && filter.leadSource() == null) {
            boolean good = asked.contains(QUALITY) || asked.contains(SCORE) || asked.contains(BEST) || asked.contains(WORST);
            return new Shape(good ? Metric.LEAD_SCORE : Metric.LEADS, Grouping.LEAD_SOURCE);
        }
        if (asked.contains(SCORE) || asked.contains(AVERAGE)) {
            return new Shape(Metric.LEAD_SCORE, Grouping.NONE);
        }
        return new Shape(Metric.LEADS, asked.contains(QUALITY) && filter.leadQuality() == null ? Grouping.LEAD_QUALITY : Grouping.NONE);
    }

    private static @Nullable Shape calls(Sentence sentence, Set<Concept> asked, Filter filter, boolean byRep) {
        Grouping grouping = byRep ? Grouping.REP : asked.contains(CAMPAIGN) && filter.campaign() == null ? Grouping.CAMPAIGN : Grouping.NONE;
        if (filter.outcome() != null || asked.contains(OUTCOME) && asked.contains(CALL) || sentence.matches("calls? (?:end|ended|ending)")) {
            return new Shape(Metric.CALLS, Grouping.OUTCOME);
        }
        if (asked.contains(UNANSWERED) && asked.contains(CALL)) {
            return new Shape(Metric.MISSED_CALLS, grouping);
        }
        if (asked.contains(CONVERSION)) {
            boolean counted = asked.contains(COUNT) && !asked.contains(RATE);
            return new Shape(counted ? Metric.CONVERTED_CALLS : Metric.CONVERSION_RATE, grouping);
        }
        if (grouping == Grouping.NONE && (sentence.matches("(?:longest|shortest) calls?") || sentence.matches("(?:best|worst|right|good) time"))) {
            return null;
        }
        if (asked.contains(DURATION) && (asked.contains(CALL) || asked.contains(AVERAGE) || byRep)) {
            return new Shape(Metric.CALL_DURATION, grouping);
        }
        if (asked.contains(CALL)) {
            return new Shape(asked.contains(COMPLETED) ? Metric.COMPLETED_CALLS : Metric.CALLS, grouping);
        }
        boolean asksHow = !filter.repIds().isEmpty() && sentence.matches("how .*(?:do|doing|done)");
        boolean overview = asksHow || asked.contains(PERFORMANCE) || sentence.matches("how (?:are|were|did|have) we (?:do|doing|done|been doing)")
                || sentence.matches(COMPARES) || sentence.matches(SUMS_UP);
        if (overview && !byRep && filter.repIds().isEmpty()) {
            return new Shape(Metric.OVERVIEW, Grouping.NONE);
        }
        boolean ranked = asked.contains(BEST) || asked.contains(WORST) || asked.contains(RANKING) || asked.contains(COMPARISON);
        return overview || byRep && ranked ? new Shape(Metric.PERFORMANCE_SCORE, byRep ? Grouping.REP : Grouping.NONE) : null;
    }
}
