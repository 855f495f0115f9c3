package io.leadledger.intelligence.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.CallEvent.Segment;
import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.api.analysis.CallAnalysis.ActionItem;
import io.leadledger.api.analysis.CallAnalysis.NextStep;
import io.leadledger.api.analysis.Objection;
import io.leadledger.api.analysis.SopStage;
import io.leadledger.intelligence.analysis.phrases.PhraseBooks;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.leadledger.intelligence.analysis.Call.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class TranscriptsTest {

    private static final String PROMISE = "I'll email you the proposal by Friday.";
    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "hi"})
    void our_own_phrase_books_can_be_read_without_a_problem(String language) throws Exception {
        assertThat(PhraseBooks.check(json.readTree("{\"language\": \"%s\"}".formatted(language)))).isEmpty();
    }

    @Test
    void a_companys_phrases_find_what_ours_do_not() throws Exception {
        JsonNode phrases = json.readTree("{\"objections\": [{\"type\": \"parking\", \"phrases\": [\"nowhere to park\"]}]}");

        assertThat(PhraseBooks.check(phrases)).isEmpty();
        assertThat(call().agent("Come and see it.").customer("There is nowhere to park there.").with(phrases).objections())
                .extracting(Objection::objectionType).containsExactly("parking");
    }

    @Test
    void problems_of_a_companys_phrases_name_the_field() throws Exception {
        JsonNode phrases = json.readTree("{\"objections\": [{\"phrases\": [\"(open\", \"@none\"], \"confidence\": 7}], \"roles\": []}");

        assertThat(PhraseBooks.check(phrases))
                .anyMatch(problem -> problem.startsWith("objections[0].type "))
                .anyMatch(problem -> problem.startsWith("objections[0].phrases[0]"))
                .anyMatch(problem -> problem.startsWith("objections[0].phrases[1]"))
                .anyMatch(problem -> problem.startsWith("objections[0].confidence"))
                .anyMatch(problem -> problem.startsWith("roles "));
    }

    @Test
    void who_is_the_agent_shows_by_what_they_say() {
        CallAnalysis found = call().said("speaker_2", "Hello?")
                .said("speaker_1", "Hi, this is Maria from Peak Roofing, calling about your inspection.")
                .said("speaker_2", "It is too expensive for us.")
                .said("speaker_1", PROMISE)
                .analysed();

        assertThat(found.objections()).singleElement().satisfies(each -> assertThat(each.objectionType()).isEqualTo("price"));
        assertThat(found.actionItems()).singleElement().extracting(ActionItem::owner, ActionItem::due).containsExactly("agent", "by Friday");
    }

    @Test
    void spanish_and_hindi_are_recognised_by_themselves() {
        CallAnalysis spanish = call().agent("Le llamo por el seguro del coche.").customer("Es muy caro para mí, la verdad.").analysed();
        CallAnalysis hindi = call().agent("Sir policy ke baare mein call kiya hai.").customer("Yeh toh bahut mehenga hai bhai.").analysed();

        assertThat(spanish.language()).isEqualTo("es");
        assertThat(spanish.objections()).extracting(Objection::objectionType).containsExactly("price");
        assertThat(hindi.language()).isEqualTo("hi");
        assertThat(hindi.objections()).extracting(Objection::objectionType).containsExactly("price");
    }

    @Test
    void findings_are_the_same_again_and_quote_the_transcript() {
        Call call = call().agent("Shall I book Tuesday at ten?").customer("Tuesday at ten works, but I need to ask my wife.").agent(PROMISE);

        assertThat(call.analysed()).isEqualTo(call.analysed());
        assertThat(call.analysed().nextSteps()).singleElement().satisfies(step -> assertThat(step.basis()).isNotNull());
        assertThat(call.objections()).allSatisfy(each ->
                assertThat(call.segments()).anyMatch(segment -> segment.text().contains(each.objectionText())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            call        | I will have my manager call you within the hour.                | Fine.
            email       | Would you like me to email you the brochure?                    | Yes please, email it to me.
            demo        | How about a demo for both of them in January?                   | That would work. The second week of January.
            visit       | Could our project manager come and look at it on Monday?        | Monday morning is fine.
            proposal    | I can have a written proposal ready by Friday.                  | Friday is good, please do that.
            """)
    void what_was_proposed_tells_what_is_agreed_on(String kind, String proposed, String agreed) {
        CallAnalysis found = call().agent("Hi, it's Tom from Brightside.").customer("Hi Tom.").agent(proposed).customer(agreed)
                .agent("Wonderful, thank you.").analysed();

        assertThat(found.nextSteps()).singleElement().extracting(NextStep::kind).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "It looks good, but I need to talk it over with my wife first.", "Okay, that does make me feel better.", "Don't call me, I'll call you.",
        "I want to speak to a manager.", "Sure, go ahead."
    })
    void what_only_sounds_like_a_reason_to_buy_is_none(String said) {
        assertThat(call().agent("Hi, it's Tom from Brightside.").customer(said).analysed().leadClassification())
                .isNotNull().satisfies(lead -> assertThat(lead.qualificationReasons())
                        .doesNotContain("Expressed immediate need", "Budget confirmed", "Wants to buy"));
    }

    @Test
    void a_customer_who_said_nothing_is_not_judged() {
        CallAnalysis found = call().agent("Hi, this is Sarah from Brightside. Please call us back when you get a chance.").analysed();

        assertThat(found.sentiment()).isNull();
        assertThat(found.leadClassification()).isNotNull().satisfies(lead -> {
            assertThat(lead.leadStatus()).isNull();
            assertThat(lead.leadScore()).isNull();
            assertThat(lead.qualificationReasons()).isEmpty();
        });
    }

    @Test
    void who_answers_with_company_and_name_has_introduced_himself() {
        List<SopStage> stages = List.of(new SopStage("1", "Introduction", 1, "Introduce yourself and company", List.of()));

        assertThat(call().agent("Brightside Roofing, Sarah speaking.").customer("Hello.").by(stages).analysed().sopAnalysis())
                .isNotNull().satisfies(sop -> assertThat(sop.stagesMissing()).isEmpty());
    }

    @Test
    void stages_are_found_by_name_and_by_their_own_phrases() {
        List<SopStage> stages = List.of(
                new SopStage("1", "Introduction", 1, "Introduce yourself and company", List.of()),
                new SopStage("2", "Safety notice", 2, "", List.of("ladder safety")),
                new SopStage("3", "Warranty", 3, "", List.of("lifetime warranty")));

        CallAnalysis found = call().agent("Hi, this is Sam from Peak Roofing.").agent("A word on ladder safety.").by(stages).analysed();

        assertThat(found.sopAnalysis()).isNotNull().satisfies(sop -> {
            assertThat(sop.stagesMissing()).containsExactly("Warranty");
            assertThat(sop.complianceScore()).isEqualTo(0.67);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ok", "?!...", "\u0000", "((((", "Agent: Customer: Agent:"})
    void odd_transcripts_have_few_findings_and_no_error(String text) {
        List<Segment> segments = List.of(new Segment(null, null, null, text, null), new Segment("", null, null, text, null));

        assertThatCode(() -> new RulesAnalyser().analyse(
                        new AnalysisRequest(new UUID(0, 1), "c", null, null, segments, null, List.of(), null)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_megabyte_in_one_block_takes_seconds() {
        Call call = call().said(null, "yeah we cant afford that so call me on friday at ten okay ".repeat(17_000));

        assertTimeout(Duration.ofSeconds(60), () -> assertThat(call.analysed().objections()).isNotEmpty());
    }
}
