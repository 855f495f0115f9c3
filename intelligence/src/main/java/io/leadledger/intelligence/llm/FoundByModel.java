package io.leadledger.intelligence.llm;

import io.leadledger.api.analysis.Basis;
import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.api.analysis.LeadClassification;
import io.leadledger.api.analysis.Objection;
import io.leadledger.api.analysis.Sentiment;
import io.leadledger.intelligence.analysis.AnalysisRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An analysis made of a model's findings that hold, in front of that of the rules. */
record FoundByModel(AnalysisRequest request, CallAnalysis rules, Quotes quotes, CallFindings found) {

    CallAnalysis analysis() {
        return new CallAnalysis(
                LlmAnalyser.METHOD, quotes.version(), rules.transcriptHash(), rules.language(), null, sentiment(),
                rules.sentimentProgression(), rules.segmentSentiments(), topics(), objections(), lead(),
                request.stages().isEmpty() ? rules.sopAnalysis() : FoundStages.of(request, found.stages(), quotes),
                rules.meetingSegments(), coaching(), rehash(), actionItems(), nextSteps());
    }

    private @Nullable Sentiment sentiment() {
        CallFindings.Mood mood = found.sentiment();
        Basis basis = quotes.find(mood.quote());
        return basis == null ? rules.sentiment() : new Sentiment(word(mood.label()), mood.score(), mood.confidence(), basis);
    }

    private List<CallAnalysis.Topic> topics() {
        return quotes.keep(found.topics(), CallFindings.Topic::quote, (each, basis) -> new CallAnalysis.Topic(
                each.topic(), each.mentions(), word(each.sentiment()), each.confidence(), basis));
    }

    private List<Objection> objections() {
        return quotes.keep(found.objections(), CallFindings.Objection::quote, (each, basis) -> new Objection(
                word(each.type()), basis.quote(), each.suggestions(), word(each.severity()), each.confidence(), each.handled(), basis));
    }

    private @Nullable LeadClassification lead() {
        CallFindings.Lead lead = found.lead();
        List<Held> held = held(lead.reasons());
        return held.isEmpty() ? rules.leadClassification() : new LeadClassification(
                lead.score(), word(lead.status()), held.stream().map(Held::reason).toList(), lead.confidence(),
                held.stream().map(Held::basis).toList());
    }

    private List<CallAnalysis.Coaching> coaching() {
        return found.coaching().stream().flatMap(each -> {
            CallFindings.Quote quote = each.quote();
            Basis basis = quote == null ? null : quotes.find(quote);
            return quote != null && basis == null ? Stream.<CallAnalysis.Coaching>empty() : Stream.of(new CallAnalysis.Coaching(
                    each.feedbackType(), each.text(), each.suggestions(), word(each.priority()), each.confidence(), basis));
        }).toList();
    }

    private CallAnalysis.@Nullable Rehash rehash() {
        CallFindings.Rehash rehash = found.rehash();
        List<Held> held = held(rehash.reasons());
        return held.isEmpty() ? rules.rehash() : new CallAnalysis.Rehash(
                rehash.score(), rehash.confidence(), held.stream().map(Held::reason).toList(), held.stream().map(Held::basis).toList());
    }

    private List<CallAnalysis.ActionItem> actionItems() {
        return quotes.keep(found.actionItems(), CallFindings.ActionItem::quote, (each, basis) -> new CallAnalysis.ActionItem(
                each.text(), word(each.owner()), each.due(), each.confidence(), basis));
    }

    private List<CallAnalysis.NextStep> nextSteps() {
        return quotes.keep(found.nextSteps(), CallFindings.NextStep::quote, (each, basis) -> new CallAnalysis.NextStep(
                each.text(), word(each.kind()), each.when(), each.confidence(), basis));
    }

    private record Held(String reason, Basis basis) {}

    private List<Held> held(List<CallFindings.Reason> reasons) {
        return quotes.keep(reasons, CallFindings.Reason::quote, (each, basis) -> new Held(each.reason(), basis));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
