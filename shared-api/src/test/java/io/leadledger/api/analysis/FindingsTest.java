package io.leadledger.api.analysis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.EventJson;
import io.leadledger.api.analysis.Findings.Section;
import io.leadledger.api.state.Attributes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FindingsTest {

    private static final Instant MORNING = Instant.parse("2026-01-05T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-01-05T20:00:00Z");

    private static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static CallAnalysis effective(String analysis) {
        return Findings.effective(Attributes.NONE.record("other", json(analysis), NOON));
    }

    private static final String OURS = """
            {"method": "rules", "version": "1", "objections": [{"objection_type": "trust", "objection_text": "Who are you?"}],
             "lead_classification": {"lead_score": 0.4, "lead_status": "cold", "qualification_reasons": ["Short call"], "confidence_score": 0.6},
             "rehash": {"rehash_score": 2, "confidence": 0.5, "reasons": ["Asked for a call"], "bases": [{"quote": "call me"}]}}""";

    @Test
    void nothing_was_found_by_nobody() {
        Findings findings = Findings.of(Attributes.NONE);

        assertThat(findings.isEmpty()).isTrue();
        assertThat(findings.analysis().objections()).isNull();
        assertThat(findings.analysis().version()).isNull();
    }

    @Test
    void another_products_section_wins_even_when_it_is_older_and_ours_fills_the_rest() {
        Attributes analyses = Attributes.NONE
                .record("dialer", json("{\"version\": \"3.1\", \"objections\": [{\"objection_type\": \"price\", \"objection_text\": \"Dear\"}]}"), MORNING)
                .record(Findings.OURS, json(OURS), NOON);

        Findings findings = Findings.of(analyses);

        assertThat(findings.analysis().objections()).extracting(Objection::objectionType).containsExactly("price");
        assertThat(findings.sources().get(Section.OBJECTIONS)).isEqualTo(new Findings.Source("dialer", null, "3.1"));
        assertThat(findings.analysis().leadClassification()).extracting(LeadClassification::leadStatus).isEqualTo("cold");
        assertThat(findings.sources().get(Section.LEAD_CLASSIFICATION)).isEqualTo(new Findings.Source("leadledger", "rules", "1"));
        assertThat(findings.analysis().method()).isEqualTo("rules");
    }

    @Test
    void of_two_other_products_the_newest_that_has_the_section_wins() {
        Attributes analyses = Attributes.NONE
                .record("a", json("{\"objections\": [\"Too dear\"], \"lead_score\": 70}"), MORNING)
                .record("b", json("{\"objections\": []}"), NOON)
                .record("c", json("{\"rehash_score\": 5}"), EVENING);

        CallAnalysis analysis = Findings.effective(analyses);

        assertThat(analysis.objections()).isEmpty();
        assertThat(analysis.leadClassification()).extracting(LeadClassification::leadScore).isEqualTo(0.7);
        assertThat(analysis.rehash()).extracting(CallAnalysis.Rehash::rehashScore).isEqualTo(5);
    }

    @Test
    void a_section_that_cannot_be_read_is_not_there() {
        Attributes analyses = Attributes.NONE
                .record("odd", json("{\"objections\": \"none\", \"lead_score\": \"high\", \"rehash_score\": 17}"), EVENING)
                .record(Findings.OURS, json(OURS), NOON);

        CallAnalysis analysis = Findings.effective(analyses);

        assertThat(analysis.objections()).extracting(Objection::objectionType).containsExactly("trust");
        assertThat(analysis.leadClassification()).extracting(LeadClassification::leadScore).isEqualTo(0.4);
        assertThat(analysis.rehash()).extracting(CallAnalysis.Rehash::rehashScore).isEqualTo(2);
        assertThat(analysis.rehash()).extracting(CallAnalysis.Rehash::bases)
                .isEqualTo(List.of(new Basis("call me", null, null, null, null, null)));
    }

    @Test
    void the_order_of_the_analyses_does_not_matter() {
        List<UnaryOperator<Attributes>> facts = new ArrayList<>(List.of(
                known -> known.record("a", json("{\"objections\": [\"Too dear\"]}"), NOON),
                known -> known.record("b", json("{\"objections\": [\"No time\"], \"sentiment\": \"positive\"}"), NOON),
                known -> known.record("b", json("{\"sentiment\": \"negative\"}"), MORNING),
                known -> known.record(Findings.OURS, json(OURS), EVENING)));
        Attributes inOrder = facts.stream().reduce(Attributes.NONE, (known, fact) -> fact.apply(known), (one, _) -> one);
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(facts, random);
            Attributes shuffled = facts.stream().reduce(Attributes.NONE, (known, fact) -> fact.apply(known), (one, _) -> one);
            assertThat(Findings.of(shuffled)).isEqualTo(Findings.of(inOrder));
        }
    }

    @Test
    void the_members_of_the_otto_document_are_read() {
        CallAnalysis analysis = effective("""
                {"lead_score": 0.85, "lead_status": "Hot", "qualification_reasons": ["Budget confirmed"], "confidence_score": 0.92,
                 "objections": [{"objection_type": "price", "objection_text": "Too high", "response_suggestions": ["Offer payment plans"],
                   "severity": "high", "confidence": 0.88}, 7, {}],
                 "stages_detected": [{"stage_name": "Introduction", "stage_order": 1, "detected_at": "2025-01-15T10:30:15Z",
                   "confidence_score": 0.95}, {"stage_order": 2}],
                 "gaps": ["No objection handling"], "compliance_score": 0.75,
                 "feedback": [{"feedback_type": "rapport_building", "feedback_text": "Good job", "improvement_suggestions": ["Ask"],
                   "priority": "medium"}],
                 "segments": [{"segment_type": "rapport", "start_time": 0.0, "end_time": 120.0, "duration": 120.0, "key_points": ["Weather"]}],
                 "rehash_score": 4, "confidence": 0.85, "reasons": ["High engagement level"]}""");

        assertThat(analysis.leadClassification())
                .isEqualTo(new LeadClassification(0.85, "hot", List.of("Budget confirmed"), 0.92, List.of()));
        assertThat(analysis.objections()).containsExactly(
                new Objection("price", "Too high", List.of("Offer payment plans"), "high", 0.88, null, null));
        assertThat(analysis.sopAnalysis()).isEqualTo(new SopAnalysis(
                null, List.of(new SopAnalysis.Stage(null, "Introduction", 1, Instant.parse("2025-01-15T10:30:15Z"), null, 0.95, null)),
                null, List.of("No objection handling"), 0.75));
        assertThat(analysis.coaching()).extracting(CallAnalysis.Coaching::feedbackText).containsExactly("Good job");
        assertThat(analysis.meetingSegments()).extracting(CallAnalysis.MeetingSegment::duration).containsExactly(120.0);
        assertThat(analysis.rehash()).isEqualTo(new CallAnalysis.Rehash(4, 0.85, List.of("High engagement level"), List.of()));
    }

    @Test
    void the_members_of_nexus_crm_are_read() {
        CallAnalysis analysis = effective("""
                {"transcript": [{"text": "Hi", "sentiment": "neutral"}, {"text": "Great", "sentiment": "positive"}],
                 "analysis": {"overall_sentiment": "positive", "sentiment_progression": [0.5, 0.75, "?"],
                   "key_topics": [{"topic": "pricing", "mentions": 3, "sentiment": "neutral"}], "action_items": ["Send pricing proposal"],
                   "objections_raised": [{"objection": "Budget concerns", "handled": true}],
                   "next_steps_agreed": ["Demo scheduled for Tuesday 2pm"]},
                 "coaching_insights": [{"area": "Discovery questions", "rating": 8, "feedback": "Good use of open-ended questions"}]}""");

        assertThat(analysis.sentiment()).extracting(Sentiment::label).isEqualTo("positive");
        assertThat(analysis.sentimentProgression()).extracting(Sentiment.Point::score).containsExactly(0.5, 0.75);
        assertThat(analysis.segmentSentiments()).containsExactly("neutral", "positive");
        assertThat(analysis.topics()).extracting(CallAnalysis.Topic::mentions).containsExactly(3);
        assertThat(analysis.actionItems()).extracting(CallAnalysis.ActionItem::text).containsExactly("Send pricing proposal");
        assertThat(analysis.objections()).containsExactly(
                new Objection("other", "Budget concerns", List.of(), null, null, true, null));
        assertThat(analysis.nextSteps()).extracting(CallAnalysis.NextStep::text).containsExactly("Demo scheduled for Tuesday 2pm");
        assertThat(analysis.coaching()).containsExactly(new CallAnalysis.Coaching(
                "Discovery questions", "Good use of open-ended questions", List.of(), "low", 1, null, BigDecimal.valueOf(8)));
    }

    @Test
    void our_own_findings_are_read_as_they_were_written() throws JsonProcessingException {
        Basis basis = new Basis("too expensive", BigDecimal.ONE, BigDecimal.TEN, "customer", "rules", "1.0");
        CallAnalysis written = new CallAnalysis(
                "rules", "1.0", "abc", "en", null, new Sentiment("negative", 0.2, 0.9, basis),
                List.of(new Sentiment.Point(BigDecimal.ZERO, BigDecimal.TWO, 0.4)), List.of("neutral", "negative"),
                List.of(new CallAnalysis.Topic("pricing", 2, "negative", 0.7, basis)),
                List.of(new Objection("price", "It is too expensive", List.of("Show value"), "high", 0.8, false, basis)),
                new LeadClassification(0.3, "cold", List.of("Objected"), 0.7, List.of(basis)),
                new SopAnalysis(
                        "sop_1@2", List.of(new SopAnalysis.Stage("stage_1", "Introduction", 1, NOON, BigDecimal.ONE, 0.9, basis)),
                        List.of("Close"), List.of("Close was not found"), 0.5),
                List.of(new CallAnalysis.MeetingSegment("rapport", 0, 12.5, 12.5, List.of("Hello"), 0.6)),
                List.of(new CallAnalysis.Coaching("pace", "Slow down", List.of("Pause"), "high", 0.5, basis)),
                new CallAnalysis.Rehash(3, 0.4, List.of("Unclear"), List.of(basis)),
                List.of(new CallAnalysis.ActionItem("Send it", "agent", "by Friday", 0.7, basis)),
                List.of(new CallAnalysis.NextStep("Meet", "appointment", "Tuesday", 0.9, basis)));

        CallAnalysis read = Findings.effective(
                Attributes.NONE.record(Findings.OURS, EventJson.mapper().readTree(EventJson.mapper().writeValueAsString(written)), NOON));

        assertThat(read).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "[]", "1", "null", "\"text\"", "{\"analysis\": {\"analysis\": {}}}", "{\"objections\": [[[]], null, {\"objection_type\": {}}]}",
        "{\"lead_score\": 1e999999999, \"rehash_score\": 1e999999999, \"compliance_score\": -1}", "{\"sentiment\": {\"score\": []}}",
        "{\"segments\": [{\"segment_type\": \"x\", \"start_time\": \"soon\", \"end_time\": {}}], \"meeting_segments\": {}}",
        "{\"stages_detected\": [{\"stage_name\": \"A\", \"detected_at\": \"soon\", \"stage_order\": 1e30}]}",
        "{\"sentiment_progression\": [null, {}, \"NaN\"], \"segment_sentiments\": [1, null]}",
    })
    void nothing_that_anybody_posts_is_an_error(String analysis) {
        assertThat(effective(analysis).leadClassification()).isNull();
    }
}
