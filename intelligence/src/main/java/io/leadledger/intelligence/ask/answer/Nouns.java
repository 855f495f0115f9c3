package io.leadledger.intelligence.ask.answer;

import io.leadledger.intelligence.ask.question.Days;
import io.leadledger.intelligence.ask.question.Filter;
import io.leadledger.intelligence.ask.question.Grouping;
import io.leadledger.intelligence.ask.question.KnownNames;
import io.leadledger.intelligence.ask.question.Metric;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What things are called in an answer. */
final class Nouns {

    private final KnownNames names;

    Nouns(KnownNames names) {
        this.names = names;
    }

    static String of(Metric metric) {
        return switch (metric) {
            case OBJECTION_FREQUENCY -> "calls with objections";
            case OBJECTION_IMPACT -> "share of calls with the objection that did not convert";
            case OBJECTION_RATE -> "objection rate";
            case OBJECTION_HANDLING -> "conversion of calls with objections";
            case CONVERSION_RATE -> "conversion rate";
            case CONVERTED_CALLS -> "number of converted calls";
            case PERFORMANCE_SCORE -> "performance score";
            case CALLS -> "number of calls";
            case COMPLETED_CALLS -> "number of completed calls";
            case MISSED_CALLS -> "number of calls that were not completed (missed, not answered or failed)";
            case CALL_DURATION -> "average call duration";
            case LEADS -> "number of leads";
            case LEAD_SCORE -> "average lead score";
            case COMPLIANCE -> "SOP compliance";
            case OVERVIEW -> "performance";
        };
    }

    static String of(Grouping grouping) {
        return switch (grouping) {
            case NONE -> "";
            case OBJECTION_TYPE -> "objection";
            case REP -> "rep";
            case OUTCOME -> "outcome";
            case LEAD_QUALITY -> "quality";
            case LEAD_SOURCE -> "source";
            case STAGE -> "stage";
            case CAMPAIGN -> "campaign";
            case DAY -> "day";
            case WEEK -> "week";
            case MONTH -> "month";
        };
    }

    static String when(@Nullable Days days) {
        if (days == null) {
            return "Over all time";
        }
        return days.from().equals(days.to()) ? "On " + days.from() : "From " + days.from() + " to " + days.to();
    }

    /** Whom and what it is limited to, with a space before; empty for nothing. */
    String scope(Filter filter) {
        StringBuilder scope = new StringBuilder();
        if (filter.leadQuality() != null) {
            scope.append(" that are ").append(filter.leadQuality());
        }
        if (filter.leadSource() != null) {
            scope.append(" from ").append(Tables.readable(filter.leadSource()));
        }
        if (!filter.objectionTypes().isEmpty()) {
            scope.append(" about ").append(String.join(" or ", filter.objectionTypes()));
        }
        if (!filter.repIds().isEmpty()) {
            scope.append(" of ").append(reps(filter.repIds()));
        }
        if (filter.callType() != null && Support.DIRECTIONS.contains(filter.callType())) {
            scope.append(" (").append(filter.callType()).append(" calls)");
        }
        if (filter.campaign() != null) {
            scope.append(" in the campaign ").append(names.campaigns().getOrDefault(filter.campaign(), filter.campaign()));
        }
        return scope.toString();
    }

    private String reps(List<String> ids) {
        return ids.stream().map(id -> names.reps().getOrDefault(id, id)).collect(Collectors.joining(" and "));
    }
}
