package io.leadledger.api.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.analysis.CallAnalysis.ActionItem;
import io.leadledger.api.analysis.CallAnalysis.Coaching;
import io.leadledger.api.analysis.CallAnalysis.MeetingSegment;
import io.leadledger.api.analysis.CallAnalysis.NextStep;
import io.leadledger.api.analysis.CallAnalysis.Rehash;
import io.leadledger.api.analysis.CallAnalysis.Topic;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The findings of any analyser, in whichever of the documents' words: ours, those of the Otto document or of NexusCRM's. A section is null
 * when the analysis does not have it, and has what of it fits.
 */
final class AnyAnalysis {

    static final CallAnalysis NOTHING = new CallAnalysis(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final List<String> PRIORITIES = List.of("low", "medium", "high");

    private static final int MOST_REHASH = 5;

    private final JsonNode said;

    AnyAnalysis(JsonNode said) {
        this.said = said.path("analysis").isObject() ? merged(said) : said;
    }

    /** Some analysers put their findings under {@code analysis}, beside the coaching. */
    private static JsonNode merged(JsonNode said) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        said.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        said.path("analysis").properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        return merged;
    }

    JsonNode said() {
        return said;
    }

    /** What is said of the analysis as a whole. */
    CallAnalysis head() {
        return new CallAnalysis(
                Words.text(said, "method"), Words.text(said, "version"), Words.text(said, "transcript_hash"),
                Words.text(said, "language"), Words.text(said, "fallback"), null, null, null, null, null, null, null, null, null, null, null,
                null);
    }

    @Nullable Sentiment sentiment() {
        return SentimentWords.sentiment(said);
    }

    @Nullable List<Sentiment.Point> sentimentProgression() {
        return Words.list(Words.any(said, "sentiment_progression"), SentimentWords::point);
    }

    @Nullable List<String> segmentSentiments() {
        List<String> own = Words.list(Words.any(said, "segment_sentiments"), SentimentWords::labelOrNeutral);
        return own != null ? own : SentimentWords.ofTranscript(said.get("transcript"));
    }

    @Nullable List<Topic> topics() {
        return Words.list(Words.any(said, "topics", "key_topics"), each -> {
            String topic = Words.textOrMember(each, "topic", "name");
            Integer mentions = Words.whole(each, "mentions", "count");
            return topic == null
                    ? null
                    : new Topic(
                            topic, mentions == null ? 1 : mentions, SentimentWords.label(each.get("sentiment")), sure(each), basis(each));
        });
    }

    @Nullable List<Objection> objections() {
        return Words.list(Words.any(said, "objections", "objections_raised"), each -> {
            String type = Words.text(each, "objection_type", "type", "category");
            String text = Words.textOrMember(each, "objection_text", "text", "objection", "quote");
            return type == null && text == null
                    ? null
                    : new Objection(
                            type == null ? "other" : type, text == null ? String.valueOf(type) : text,
                            Words.texts(each, "response_suggestions", "suggestions"), Words.word(each, PRIORITIES, "severity"),
                            Words.share(each, "confidence", "confidence_score"), Words.flag(each, "handled", "resolved"), basis(each));
        });
    }

    @Nullable LeadClassification leadClassification() {
        JsonNode found = section("lead_classification", "lead_qualification");
        Double score = Words.share(found, "lead_score");
        String status = Words.word(found, List.of("hot", "warm", "cold"), "lead_status");
        List<String> reasons = Words.textsOrNull(found, "qualification_reasons");
        return score == null && status == null && reasons == null
                ? null
                : new LeadClassification(score, status, reasons, Words.share(found, "confidence_score", "confidence"), bases(found));
    }

    @Nullable SopAnalysis sopAnalysis() {
        return SopWords.read(section("sop_analysis", "sop_compliance"));
    }

    @Nullable List<MeetingSegment> meetingSegments() {
        JsonNode own = Words.any(said, "meeting_segments");
        JsonNode found = own != null ? own : said.get("segments");
        List<MeetingSegment> segments = Words.list(found, AnyAnalysis::meetingSegment);
        // Under "segments" others have the stretches of speech.
        return own == null && segments != null && segments.isEmpty() && found != null && !found.isEmpty() ? null : segments;
    }

    private static @Nullable MeetingSegment meetingSegment(JsonNode each) {
        String type = Words.text(each, "segment_type", "phase");
        BigDecimal start = Words.number(each, "start_time", "start");
        BigDecimal end = Words.number(each, "end_time", "end");
        if (type == null || start == null || end == null) {
            return null;
        }
        BigDecimal duration = Words.number(each, "duration");
        return new MeetingSegment(
                type, start.doubleValue(), end.doubleValue(), (duration == null ? end.subtract(start) : duration).doubleValue(),
                Words.texts(each, "key_points"), sure(each));
    }

    @Nullable List<Coaching> coaching() {
        JsonNode found = Words.any(said, "coaching", "coaching_feedback", "feedback", "coaching_insights");
        JsonNode list = found != null && found.isObject() ? Words.any(found, "feedback") : found;
        return Words.list(list, each -> {
            String text = Words.textOrMember(each, "feedback_text", "feedback", "text");
            String type = Words.text(each, "feedback_type", "area", "type");
            String priority = Words.word(each, PRIORITIES, "priority");
            BigDecimal rating = Words.number(each, "rating");
            return text == null
                    ? null
                    : new Coaching(
                            type == null ? "general" : type, text, Words.texts(each, "improvement_suggestions", "suggestions"),
                            priority == null ? Ratings.priority(rating) : priority, sure(each), basis(each), rating);
        });
    }

    @Nullable Rehash rehash() {
        JsonNode found = Words.any(said, "rehash", "rehash_score");
        if (found == null) {
            return null;
        }
        JsonNode object = found.isObject() ? found : said;
        Integer score = Words.whole(object, "rehash_score", "score");
        return score == null || score < 1 || score > MOST_REHASH
                ? null
                : new Rehash(score, sure(object), Words.texts(object, "rehash_reasons", "reasons"), bases(object));
    }

    @Nullable List<ActionItem> actionItems() {
        return Words.list(Words.any(said, "action_items"), each -> {
            String text = Words.textOrMember(each, "text", "action", "description", "title", "item");
            String owner = Words.text(each, "owner", "assignee");
            return text == null
                    ? null
                    : new ActionItem(text, owner == null ? "agent" : owner, Words.text(each, "due", "due_date"), sure(each), basis(each));
        });
    }

    @Nullable List<NextStep> nextSteps() {
        return Words.list(Words.any(said, "next_steps", "next_steps_agreed"), each -> {
            String text = Words.textOrMember(each, "text", "next_step", "description", "step");
            String kind = Words.text(each, "kind", "type");
            return text == null
                    ? null
                    : new NextStep(text, kind == null ? "other" : kind, Words.text(each, "when", "due", "date"), sure(each), basis(each));
        });
    }

    /** A section of its own, or the members of the analysis itself. */
    private JsonNode section(String... names) {
        JsonNode own = Words.any(said, names);
        return own != null && own.isObject() ? own : said;
    }

    /** Who does not say how sure it is, is. */
    private static double sure(JsonNode found) {
        Double said = Words.share(found, "confidence", "confidence_score");
        return said == null ? 1 : said;
    }

    private static List<Basis> bases(JsonNode found) {
        List<Basis> bases = Words.list(found.get("bases"), AnyAnalysis::quoted);
        return bases == null ? List.of() : bases;
    }

    static @Nullable Basis basis(JsonNode found) {
        return quoted(found.path("basis").isObject() ? found.get("basis") : found);
    }

    private static @Nullable Basis quoted(JsonNode found) {
        String quote = Words.text(found, "quote");
        return quote == null
                ? null
                : new Basis(
                        quote, Words.number(found, "start_time", "start"), Words.number(found, "end_time", "end"),
                        Words.text(found, "speaker"), Words.text(found, "method"), Words.text(found, "version"));
    }
}
