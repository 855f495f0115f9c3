package io.leadledger.intelligence.llm;

import io.leadledger.api.CallEvent;
import io.leadledger.api.analysis.Basis;
import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.api.analysis.Objection;
import io.leadledger.api.analysis.SopStage;
import io.leadledger.intelligence.analysis.AnalysisRequest;
import io.leadledger.intelligence.analysis.RulesAnalyser;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LlmAnalyserTest {

    private static final String FOUND = """
            {"sentiment": {"label": "positive", "score": 0.8, "confidence": 0.7, "quote": {"turn": 3, "words": "Thursday it is"}},
             "topics": [{"topic": "pricing", "mentions": 2, "sentiment": "neutral", "confidence": 0.9,
               "quote": {"turn": 1, "words": "way over"}}],
             "objections": [
               {"type": "price", "severity": "medium", "handled": true, "suggestions": ["Offer instalments"], "confidence": 0.9,
                "quote": {"turn": 0, "words": "way over what we planned"}},
               {"type": "trust", "severity": "high", "handled": false, "suggestions": [], "confidence": 0.9,
                "quote": {"turn": 1, "words": "I do not trust you"}}],
             "lead": {"status": "hot", "score": 0.9, "confidence": 0.8, "reasons": [
               {"reason": "agreed on a day", "quote": {"turn": 3, "words": "Thursday it is"}},
               {"reason": "has a budget", "quote": {"turn": 3, "words": "we have the money"}}]},
             "stages": [{"stage_id": "s1", "confidence": 0.9, "quote": {"turn": 0, "words": "this is Ada"}},
               {"stage_id": "made-up", "confidence": 0.9, "quote": {"turn": 0, "words": "this is Ada"}}],
             "coaching": [{"feedback_type": "discovery", "text": "Ask what they planned", "suggestions": [], "priority": "low",
               "confidence": 0.5, "quote": null}, {"feedback_type": "tone", "text": "x", "suggestions": [], "priority": "low",
               "confidence": 0.5, "quote": {"turn": 2, "words": "shut up"}}],
             "rehash": {"score": 4, "confidence": 0.6, "reasons": [{"reason": "no", "quote": {"turn": 9, "words": "never said"}}]},
             "action_items": [{"text": "Send the offer", "owner": "agent", "due": "tonight", "confidence": 0.9,
               "quote": {"turn": 2, "words": "send the offer tonight"}}],
             "next_steps": [{"text": "Visit", "kind": "visit", "when": "Thursday", "confidence": 0.9,
               "quote": {"turn": 3, "words": "Thursday it is"}}]}""";
    private static final AnalysisRequest REQUEST = new AnalysisRequest(
            UUID.randomUUID(), "call-1", Instant.parse("2026-11-20T10:00:00Z"), "en",
            List.of(said("agent", 0, "Hello, this is Ada from Northwind."), said("customer", 4, "Your quote is way over what we planned."),
                    said("agent", 8, "I will send the offer tonight, in three parts. A visit on Thursday?"),
                    said("customer", 12, "In parts, good. Thursday it is.")),
            "sop-1", List.of(new SopStage("s1", "Greeting", 1, "Say who you are", List.of()),
                    new SopStage("s2", "Closing", 2, "Say goodbye", List.of())), null);

    private final RulesAnalyser rules = new RulesAnalyser();

    @Test
    void findings_that_were_said_are_kept_with_their_times_and_the_others_dropped() {
        CallAnalysis analysis = analyse(FakeModel.says(FOUND));

        assertThat(analysis.method()).isEqualTo("llm");
        assertThat(analysis.version()).isEqualTo("analyse-call/1 painter");
        assertThat(analysis.fallback()).isNull();
        assertThat(analysis.objections()).singleElement().satisfies(each -> {
            assertThat(each.objectionType()).isEqualTo("price");
            assertThat(each.handled()).isTrue();
            assertThat(each.basis()).isEqualTo(new Basis("way over what we planned", new BigDecimal(4), new BigDecimal(7), "customer",
                    "llm", "analyse-call/1 painter"));
        });
        assertThat(analysis.leadClassification()).satisfies(lead -> {
            assertThat(lead.leadStatus()).isEqualTo("hot");
            assertThat(lead.qualificationReasons()).containsExactly("agreed on a day");
            assertThat(lead.bases()).hasSize(1);
        });
        assertThat(analysis.actionItems()).extracting(CallAnalysis.ActionItem::due).containsExactly("tonight");
        assertThat(analysis.nextSteps()).extracting(CallAnalysis.NextStep::kind).containsExactly("visit");
        assertThat(analysis.coaching()).extracting(CallAnalysis.Coaching::feedbackText).containsExactly("Ask what they planned");
        assertThat(analysis.topics()).extracting(CallAnalysis.Topic::topic).containsExactly("pricing");
    }

    @Test
    void stages_that_were_not_seen_are_missing_and_those_that_nobody_has_are_not_there() {
        assertThat(analyse(FakeModel.says(FOUND)).sopAnalysis()).satisfies(sop -> {
            assertThat(sop.sopId()).isEqualTo("sop-1");
            assertThat(sop.stagesDetected()).singleElement().satisfies(stage -> {
                assertThat(stage.stageName()).isEqualTo("Greeting");
                assertThat(stage.detectedAt()).isEqualTo("2026-11-20T10:00:00Z");
            });
            assertThat(sop.stagesMissing()).containsExactly("Closing");
            assertThat(sop.complianceScore()).isEqualTo(0.5);
        });
    }

    @Test
    void what_is_measured_turn_by_turn_or_lost_its_quotes_is_of_the_rules() {
        CallAnalysis byRules = rules.analyse(REQUEST);
        CallAnalysis analysis = analyse(FakeModel.says(FOUND));

        assertThat(analysis.rehash()).isEqualTo(byRules.rehash());
        assertThat(analysis.segmentSentiments()).isEqualTo(byRules.segmentSentiments());
        assertThat(analysis.transcriptHash()).isEqualTo(byRules.transcriptHash());
    }

    @Test
    void without_an_answer_the_rules_do_it_and_say_so() {
        CallAnalysis byRules = rules.analyse(REQUEST);
        CallAnalysis analysis = analyse(FakeModel.raw(500, "{}"));

        assertThat(analysis.fallback()).contains("error of its own");
        assertThat(analysis.method()).isEqualTo(byRules.method());
        assertThat(analysis.version()).isEqualTo(rules.version());
        assertThat(analysis.objections()).extracting(Objection::objectionText)
                .isEqualTo(byRules.objections() == null ? List.of() : byRules.objections().stream().map(Objection::objectionText).toList());
        assertThat(analyse(FakeModel.says(FOUND.replace("\"score\": 4", "\"score\": 6"))).fallback()).contains("does not fit");
    }

    @Test
    void the_same_transcript_is_asked_about_with_numbered_turns_and_fenced() {
        try (FakeModel server = new FakeModel(FakeModel.says(FOUND))) {
            analyser(server).analyse(REQUEST);

            String question = server.asked().getFirst().body().at("/messages/1/content").asText();
            assertThat(question).contains("[1] customer: Your quote is way over what we planned.\n[2] agent:", "[s1] Greeting: Say who you are");
        }
    }

    private CallAnalysis analyse(FakeModel.Given answer) {
        try (FakeModel server = new FakeModel(answer)) {
            return analyser(server).analyse(REQUEST);
        }
    }

    private LlmAnalyser analyser(FakeModel server) {
        TokenBudget plenty = new TokenBudget() {
            @Override
            public boolean take(UUID companyId, long tokens) {
                return companyId.equals(REQUEST.companyId());
            }

            @Override
            public void correct(UUID companyId, long tokens) {
                assertThat(companyId).isEqualTo(REQUEST.companyId());
            }
        };
        return new LlmAnalyser(rules, new OpenAiLanguageModel(
                OpenAiLanguageModelTest.settings(server.url(), "key"), plenty, new ModelMeters(new SimpleMeterRegistry())), "painter");
    }

    private static CallEvent.Segment said(String speaker, int at, String text) {
        return new CallEvent.Segment(speaker, new BigDecimal(at), new BigDecimal(at + 3), text, null);
    }
}
