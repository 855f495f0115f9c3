package io.leadledger.api.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How analysers say that somebody sounded well or ill. */
final class SentimentWords {

    private static final String NEUTRAL = "neutral";
    private static final double HAPPY = 0.6;
    private static final double UNHAPPY = 0.4;

    private SentimentWords() {}

    static @Nullable Sentiment sentiment(JsonNode said) {
        JsonNode found = Words.any(said, "sentiment", "overall_sentiment");
        if (found == null) {
            found = said.get("sentiment_score");
        }
        if (found == null) {
            return null;
        }
        String label = label(found.isObject() ? Words.any(found, "label", "sentiment", "overall") : found);
        Double score = found.isObject() ? Words.share(found, "score") : Words.share(found);
        if (score == null) {
            score = Words.share(said, "sentiment_score", "overall_sentiment_score");
        }
        if (label == null && score == null) {
            return null;
        }
        Double confidence = found.isObject() ? Words.share(found, "confidence") : null;
        double shown = score == null ? scoreOf(String.valueOf(label)) : score;
        return new Sentiment(
                label == null ? labelOf(shown) : label, shown, confidence == null ? 1 : confidence, AnyAnalysis.basis(found));
    }

    static Sentiment.@Nullable Point point(JsonNode each) {
        Double score = each.isObject() ? Words.share(each, "score", "sentiment") : Words.share(each);
        return score == null
                ? null
                : new Sentiment.Point(Words.number(each, "start_time", "start"), Words.number(each, "end_time", "end"), score);
    }

    /** NexusCRM has it in the entries of the transcript. Null when none of them has one. */
    static @Nullable List<String> ofTranscript(@Nullable JsonNode entries) {
        if (entries == null || !entries.isArray()) {
            return null;
        }
        boolean told = false;
        for (JsonNode entry : entries) {
            told |= label(entry.get("sentiment")) != null;
        }
        return told ? Words.list(entries, entry -> labelOrNeutral(entry.path("sentiment"))) : null;
    }

    /** One is said of each segment, so none can be left out. */
    static String labelOrNeutral(JsonNode each) {
        String label = label(each);
        return label == null ? NEUTRAL : label;
    }

    static @Nullable String label(@Nullable JsonNode said) {
        if (said == null || !said.isTextual()) {
            return null;
        }
        return switch (said.asText().strip().toLowerCase(Locale.ROOT)) {
            case "positive", "very_positive", "very positive", "pos" -> "positive";
            case NEUTRAL, "mixed" -> NEUTRAL;
            case "negative", "very_negative", "very negative", "neg" -> "negative";
            default -> null;
        };
    }

    private static double scoreOf(String label) {
        return switch (label) {
            case "positive" -> 0.8;
            case "negative" -> 0.2;
            default -> 0.5;
        };
    }

    private static String labelOf(double score) {
        return score >= HAPPY ? "positive" : score <= UNHAPPY ? "negative" : NEUTRAL;
    }
}
