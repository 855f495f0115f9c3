package io.leadledger.intelligence.ask.answer;

import io.leadledger.intelligence.ask.question.AskContext;
import io.leadledger.intelligence.ask.question.Filter;
import io.leadledger.intelligence.ask.question.Grouping;
import io.leadledger.intelligence.ask.question.Metric;
import io.leadledger.intelligence.ask.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** By what the figures of a question can be narrowed; what cannot is said, so that nobody takes a number for another. */
final class Support {

    static final Set<String> DIRECTIONS = Set.of("inbound", "outbound");

    private Support() {}

    /**
     * What the figures do not regard.
     *
     * @param refused named in the question itself, so that an answer would be wrong
     * @param notes about what was sent beside it
     */
    record Gaps(List<String> refused, List<String> notes) {}

    static Gaps of(Question question, AskContext context) {
        Filter filter = question.filter();
        List<String> refused = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (filter.campaign() != null && !regardsCampaign(question)) {
            (filter.campaign().equals(context.campaign()) ? notes : refused).add("campaign");
        }
        if (filter.callType() != null && !(DIRECTIONS.contains(filter.callType()) && regardsDirection(question))) {
            (DIRECTIONS.contains(filter.callType()) && context.callType() == null ? refused : notes).add("call type");
        }
        if (!filter.repIds().isEmpty() && !regardsRep(question)) {
            (context.repId() != null && filter.repIds().contains(context.repId()) ? notes : refused).add("rep");
        }
        return new Gaps(refused, notes);
    }

    private static boolean regardsRep(Question question) {
        return switch (question.metric()) {
            case LEADS, LEAD_SCORE, OVERVIEW -> false;
            default -> question.grouping() != Grouping.OUTCOME && question.grouping() != Grouping.CAMPAIGN;
        };
    }

    private static boolean regardsCampaign(Question question) {
        return regardsDirection(question) || question.grouping() == Grouping.OUTCOME;
    }

    private static boolean regardsDirection(Question question) {
        return CallFigures.knows(question.metric())
                && switch (question.grouping()) {
                    case NONE, REP, DAY, WEEK, MONTH -> true;
                    default -> false;
                };
    }

    static boolean makesSense(Question question) {
        return switch (question.grouping()) {
            case CAMPAIGN -> CallFigures.knows(question.metric());
            case DAY, WEEK, MONTH -> switch (question.metric()) {
                case LEADS, LEAD_SCORE, OBJECTION_FREQUENCY, OBJECTION_HANDLING -> question.days() != null;
                case OVERVIEW, PERFORMANCE_SCORE, OBJECTION_IMPACT -> false;
                default -> true;
            };
            case REP -> question.metric() != Metric.LEADS && question.metric() != Metric.LEAD_SCORE && question.metric() != Metric.OVERVIEW;
            default -> true;
        };
    }
}
