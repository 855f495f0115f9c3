package io.leadledger.intelligence.ask.answer;

import io.leadledger.intelligence.ask.question.Grouping;
import io.leadledger.intelligence.ask.question.Question;
import java.util.List;

/** What one may want to know next; each of them can be answered. */
final class FollowUps {

    private FollowUps() {}

    /** @param lines of the answer, in its order */
    static List<String> of(Question question, List<Line> lines) {
        return switch (question.metric()) {
            case OBJECTION_FREQUENCY, OBJECTION_IMPACT, OBJECTION_RATE -> {
                boolean typed = question.grouping() == Grouping.OBJECTION_TYPE && !lines.isEmpty();
                yield List.of(
                        "Which rep handles " + (typed ? lines.getFirst().name() + " " : "") + "objections best?",
                        "Which objections have the highest impact?", "What was the objection rate?");
            }
            case OBJECTION_HANDLING -> List.of(
                    "What were the top objections?", "Which rep has the best conversion rate?", "Which objections have the highest impact?");
            case CONVERSION_RATE, CONVERTED_CALLS -> List.of(
                    "Which rep has the best conversion rate?", "How did the conversion rate develop over time?", "What were the top objections?");
            case PERFORMANCE_SCORE, OVERVIEW -> List.of(
                    "Which rep handled the most calls?", "What was the SOP compliance per rep?", "How many calls were missed?");
            case CALLS, COMPLETED_CALLS, MISSED_CALLS, CALL_DURATION -> List.of(
                    "How did calls end?", "What was the average call duration?", "What was the conversion rate?");
            case LEADS, LEAD_SCORE -> List.of(
                    "Where do our leads come from?", "What is the lead quality?", "What is the average lead score?");
            case COMPLIANCE -> List.of(
                    "Which SOP stages are skipped most?", "Which rep has the lowest SOP compliance?", "Who are the best reps?");
        };
    }
}
