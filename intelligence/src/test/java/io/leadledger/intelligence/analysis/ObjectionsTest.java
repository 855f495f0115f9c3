package io.leadledger.intelligence.analysis;

import io.leadledger.api.analysis.Objection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.leadledger.intelligence.analysis.Call.call;
import static io.leadledger.intelligence.analysis.Call.objectionsTo;
import static org.assertj.core.api.Assertions.assertThat;

class ObjectionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            price      | That's just way too expensive for us.
            price      | we dont really have the budget for that
            price      | I can't afford another monthly payment
            price      | Honestly the premium seems kind of high
            timing     | This isn't a good time for us, call me in the spring.
            timing     | let me think about it
            timing     | We're too busy with the move to start anything
            authority  | I'd have to run it by my husband first.
            authority  | It's not my decision, the board has to approve it
            need       | I'm not interested.
            need       | Honestly we're all set, what we have works fine
            trust      | How do I know this isn't a scam?
            trust      | The last contractor took my money and never finished
            competitor | We already have a provider
            competitor | I'm getting a couple of other quotes first
            """)
    void a_customers_concern_is_an_objection_of_its_type(String type, String said) {
        assertThat(objectionsTo(said)).extracting(Objection::objectionType).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "That's not too expensive actually.",
        "Is it too expensive for most people?",
        "No, the price is fine.",
        "I'm interested, and I like what you do.",
        "It's unlikely to rain, so come over.",
        "That price sounds reasonable to me.",
        "My wife and I would love to see it.",
        "I want to speak to a manager."
    })
    void what_is_denied_asked_or_praised_is_none(String said) {
        assertThat(objectionsTo(said)).isEmpty();
    }

    @Test
    void what_a_caller_calls_for_is_none() {
        assertThat(call().agent("Thanks for calling Peak, how can I help?").customer("I can't afford my payment this month.").objections())
                .isEmpty();
    }

    @Test
    void what_was_offered_before_the_call_is_objected_to_at_once() {
        assertThat(call().agent("Good morning, this is Sarah from Brightside Roofing. How can I help you today?")
                        .customer("Hi, I got your quote for the new roof. Eighteen thousand dollars is just way more than we can afford right now.")
                        .objections())
                .extracting(Objection::objectionType).containsExactly("price");
    }

    @Test
    void an_answer_that_convinces_after_a_question_more_counts() {
        assertThat(call().agent("The total for the gutter guards comes to twenty four hundred.")
                        .customer("Hmm. That's quite a bit higher than I was hoping for.")
                        .agent("If we do it together with the roof I can take fifteen percent off.")
                        .customer("Oh, that would bring it to about two thousand?")
                        .agent("Two thousand and forty, exactly.")
                        .customer("That works for me.")
                        .objections())
                .singleElement().extracting(Objection::handled).isEqualTo(true);
    }

    @Test
    void the_clearest_words_of_a_concern_are_quoted() {
        List<Objection> found = call().agent("Would you like a quote?").customer("Nope.")
                .agent("It would cover your basement too. Would that interest you?")
                .customer("I'm not interested, thank you.")
                .objections();

        assertThat(found).singleElement().extracting(Objection::objectionText).isEqualTo("I'm not interested, thank you.");
    }

    @Test
    void an_agents_words_are_none() {
        List<Objection> found = call().agent("Is it too expensive for you? Many people say it is way too expensive.")
                .customer("Oh, go on.")
                .agent("So you are saying you don't have the budget and need to talk to your wife.")
                .objections();

        assertThat(found).isEmpty();
    }

    @Test
    void it_is_handled_when_the_agent_answers_and_the_customer_goes_along() {
        List<Objection> found = call().customer("That is too much money for us.")
                .agent("I understand. We have financing without interest, so that it comes to ninety dollars a month.")
                .customer("Okay, that makes sense.")
                .objections();

        assertThat(found).singleElement().satisfies(objection -> {
            assertThat(objection.handled()).isTrue();
            assertThat(objection.objectionText()).isEqualTo("That is too much money for us.");
            assertThat(objection.responseSuggestions()).isNotEmpty();
        });
    }

    @Test
    void it_is_not_handled_when_the_customer_refuses_after_the_answer() {
        List<Objection> found = call().customer("That is too much money for us.")
                .agent("I understand. We have financing without interest, so that it comes to ninety dollars a month.")
                .customer("No thanks, still too much.")
                .objections();

        assertThat(found).first().satisfies(objection -> {
            assertThat(objection.handled()).isFalse();
            assertThat(objection.severity()).isEqualTo("high");
        });
    }
}
