package io.leadledger.intelligence.llm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model is asked to find in a call, as prompt {@code analyse-call} describes it. */
record CallFindings(
        Mood sentiment,
        List<Topic> topics,
        List<Objection> objections,
        Lead lead,
        List<Stage> stages,
        List<Advice> coaching,
        Rehash rehash,
        List<ActionItem> actionItems,
        List<NextStep> nextSteps) {

    enum Label { POSITIVE, NEUTRAL, NEGATIVE }

    enum ObjectionType { PRICE, TIMING, AUTHORITY, NEED, TRUST, COMPETITOR }

    enum Degree { LOW, MEDIUM, HIGH }

    enum LeadStatus { HOT, WARM, COLD }

    enum Side { AGENT, CUSTOMER }

    enum StepKind { APPOINTMENT, CALL, EMAIL, DEMO, PROPOSAL, VISIT, OTHER }

    /** @param turn its number in the transcript */
    record Quote(int turn, String words) {}

    record Mood(Label label, double score, double confidence, Quote quote) {
        Mood {
            requireShare(score, confidence);
        }
    }

    record Topic(String topic, int mentions, Label sentiment, double confidence, Quote quote) {
        Topic {
            requireShare(confidence);
            require(mentions > 0);
        }
    }

    record Objection(ObjectionType type, Degree severity, boolean handled, List<String> suggestions, double confidence, Quote quote) {
        Objection {
            requireShare(confidence);
        }
    }

    record Reason(String reason, Quote quote) {}

    record Lead(LeadStatus status, double score, double confidence, List<Reason> reasons) {
        Lead {
            requireShare(score, confidence);
        }
    }

    record Stage(String stageId, double confidence, Quote quote) {
        Stage {
            requireShare(confidence);
        }
    }

    record Advice(
            String feedbackType, String text, List<String> suggestions, Degree priority, double confidence, @Nullable Quote quote) {
        Advice {
            requireShare(confidence);
        }
    }

    record Rehash(int score, double confidence, List<Reason> reasons) {
        private static final int MOST = 5;

        Rehash {
            requireShare(confidence);
            require(score >= 1 && score <= MOST);
        }
    }

    record ActionItem(String text, Side owner, @Nullable String due, double confidence, Quote quote) {
        ActionItem {
            requireShare(confidence);
        }
    }

    record NextStep(String text, StepKind kind, @Nullable String when, double confidence, Quote quote) {
        NextStep {
            requireShare(confidence);
        }
    }

    private static void requireShare(double... numbers) {
        for (double number : numbers) {
            require(number >= 0 && number <= 1);
        }
    }

    private static void require(boolean inRange) {
        if (!inRange) {
            throw new IllegalArgumentException("out of range");
        }
    }
}
