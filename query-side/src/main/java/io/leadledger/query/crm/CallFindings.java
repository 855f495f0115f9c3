package io.leadledger.query.crm;

import io.leadledger.api.CallEvent;
import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.api.analysis.Findings;
import io.leadledger.api.analysis.Ratings;
import io.leadledger.api.analysis.Sentiment;
import io.leadledger.api.state.Transcript;
import io.leadledger.query.crm.CallView.Analysis;
import io.leadledger.query.crm.CallView.Entry;
import io.leadledger.query.crm.CallView.Insight;
import io.leadledger.query.crm.CallView.Raised;
import io.leadledger.query.crm.CallView.TopicMention;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was found in a call and its transcript, in NexusCRM's shapes. */
final class CallFindings {

    private final @Nullable CallAnalysis found;

    CallFindings(@Nullable Findings findings) {
        found = findings == null ? null : findings.analysis();
    }

    @Nullable Analysis analysis() {
        return found == null
                ? null
                : new Analysis(
                        found.sentiment() == null ? null : found.sentiment().label(),
                        each(found.sentimentProgression(), Sentiment.Point::score),
                        each(found.topics(), topic -> new TopicMention(topic.topic(), topic.mentions(), topic.sentiment())),
                        each(found.actionItems(), CallAnalysis.ActionItem::text),
                        each(found.objections(), said -> new Raised(said.objectionText(), said.handled(), said.objectionType())),
                        each(found.nextSteps(), CallAnalysis.NextStep::text));
    }

    /** Null where nobody coached. */
    @Nullable List<Insight> coachingInsights() {
        return found == null || found.coaching() == null ? null : each(found.coaching(), CallFindings::insight);
    }

    private static Insight insight(CallAnalysis.Coaching said) {
        BigDecimal rating = said.rating() == null ? BigDecimal.valueOf(Ratings.rating(said.priority())) : said.rating();
        return new Insight(said.feedbackType(), rating, said.feedbackText());
    }

    private static <F, S> List<S> each(@Nullable List<F> found, Function<F, S> shown) {
        return found == null ? List.of() : found.stream().map(shown).toList();
    }

    /** A text without segments is one entry. */
    List<Entry> entries(@Nullable Transcript transcript) {
        List<Entry> entries = new ArrayList<>();
        if (transcript == null) {
            return entries;
        }
        for (CallEvent.Segment segment : transcript.segments()) {
            BigDecimal start = segment.start();
            entries.add(new Entry(
                    speaker(segment.speaker()), start == null ? BigDecimal.ZERO : start, segment.text(), sentimentAt(entries.size()),
                    segment.confidence() != null ? segment.confidence() : transcript.confidence()));
        }
        String text = transcript.text();
        if (entries.isEmpty() && text != null) {
            entries.add(new Entry(null, BigDecimal.ZERO, text, sentimentAt(0), transcript.confidence()));
        }
        return entries;
    }

    private @Nullable String sentimentAt(int index) {
        List<String> told = found == null ? null : found.segmentSentiments();
        return told != null && index < told.size() ? told.get(index) : null;
    }

    private static @Nullable String speaker(@Nullable String said) {
        if (said == null) {
            return null;
        }
        return switch (said.strip().toLowerCase(Locale.ROOT)) {
            case "agent", "assistant", "bot", "rep", "csr", "sales", "sales_rep", "seller", "ai" -> "agent";
            case "customer", "user", "caller", "lead", "client", "prospect", "human" -> "customer";
            default -> said;
        };
    }
}
