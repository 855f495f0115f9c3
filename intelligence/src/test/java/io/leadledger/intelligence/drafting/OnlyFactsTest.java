package io.leadledger.intelligence.drafting;

import io.leadledger.api.clone.Style;
import io.leadledger.api.draft.Channel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every name, number, date and promise in a draft occurs in its facts. */
class OnlyFactsTest {

    private final Phrases phrases = Phrases.load();
    private final Composer composer = new Composer(phrases);
    private final FactCheck check = new FactCheck(phrases);

    @Test
    void no_phrase_says_a_number_a_day_or_a_promise_by_itself() {
        phrases.phrases().forEach((section, kinds) -> kinds.values().forEach(list -> list.forEach(phrase -> assertThat(
                        check.unsupported(phrase.replaceAll("\\{\\??\\w+}", "x"), new DraftFacts()))
                .as("%s: %s", section, phrase)
                .isEmpty())));
    }

    @Test
    void whatever_is_known_nothing_else_is_said() {
        Random random = new Random(1);
        for (int i = 0; i < 3_000; i++) {
            DraftFacts facts = facts(random);
            for (Channel channel : Channel.values()) {
                String type = pick(random, phrases.types());
                String text = composer.compose(channel, type, pick(random, phrases.tones()), facts, random.nextBoolean() ? style() : null);

                assertThat(text).isNotBlank().doesNotContain("{", "}", "null", "  ");
                assertThat(check.unsupported(text, facts)).as(text).isEmpty();
            }
        }
    }

    @Test
    void little_knowledge_gives_a_short_honest_text() {
        String text = composer.compose(Channel.EMAIL, "general", "professional", new DraftFacts().with("seller", "Acme"), null);

        assertThat(text).isEqualTo("""
                Subject: Following up

                Hello there,

                I am writing to follow up with you.

                When would be a good time to talk?

                Best regards,
                Acme""");
    }

    @Test
    void nobody_is_thanked_for_a_talk_that_nobody_is_known_to_have_had() {
        DraftFacts facts = new DraftFacts().with("seller", "Acme").with("call_date", "15 January 2026");

        assertThat(composer.compose(Channel.EMAIL, "general", "friendly", facts, null)).doesNotContain("speaking", "15 January");
    }

    @Test
    void what_is_known_is_said() {
        DraftFacts facts = new DraftFacts().so("spoken", true).with("call_date", "15 January 2026").with("concern", "the price")
                .with("seller", "Acme").person("customer_name", "first_name", "John Smith")
                .list("agreed", List.of("Demo of the premium package (next Tuesday at 10)")).list("promised", List.of("I'll send the proposal"));

        assertThat(composer.compose(Channel.EMAIL, "thank_you", "professional", facts, null)).contains(
                "Thank you for your time on 15 January 2026", "Hello John,", "You mentioned the price",
                "- Demo of the premium package (next Tuesday at 10)", "- I'll send the proposal");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "We can offer you a discount.", "The price is 4999 now.", "Let us meet on Friday.", "As Peter told you, it works.",
        "We will call you back.", "I'll send it.", "It costs fifty.", "Shipping is free.", "Our partner Globex helps.", "You save 20%.",
        "I guarantee it.", "It ends in March.",
    })
    void a_text_that_invents_is_found_out(String invented) {
        DraftFacts facts = new DraftFacts().with("seller", "Acme").person("customer_name", "first_name", "John Smith");

        assertThat(check.unsupported("Hi John, thank you for your time. " + invented, facts)).isPresent();
    }

    @Test
    void the_same_words_are_sound_when_facts_say_them() {
        DraftFacts facts = new DraftFacts().person("customer_name", "first_name", "John Smith").alsoKnown("We will give a discount of 20% until Friday.");

        assertThat(check.unsupported("Hi John, we will give you the discount of 20% until Friday.", facts)).isEmpty();
    }

    private static DraftFacts facts(Random random) {
        DraftFacts facts = new DraftFacts().with("seller", "Test company 5");
        if (random.nextBoolean()) {
            facts.person("customer_name", "first_name", "Zoë O'Brien-Smith");
        }
        if (random.nextBoolean()) {
            facts.person("rep_name", "rep_first_name", "Sarah Miller").with("customer_company", "ABC 24/7 Corp").with("industry", "Technology");
        }
        boolean spoken = random.nextBoolean();
        facts.so("spoken", spoken).so("inbound", !spoken && random.nextBoolean()).so("not_spoken", !spoken);
        if (random.nextBoolean()) {
            facts.with("call_date", "15 January 2026").with("topics", "Pricing 2.0 and delivery");
        }
        if (random.nextBoolean()) {
            facts.with("concern", "the price").list("agreed", List.of("Demo on Tuesday, 10:30.", "Contract by 1 March"))
                    .list("suggestion", List.of("Show the 30% savings."));
        }
        if (random.nextBoolean()) {
            facts.list("promised", List.of("I'll send the proposal by Friday")).with("previous_interaction", "discovery call");
        }
        return facts;
    }

    private static String pick(Random random, Map<String, List<String>> words) {
        return words.keySet().stream().sorted().toList().get(random.nextInt(words.size()));
    }

    private static Style style() {
        return new Style(
                "friendly", "concise_direct", List.of("sms"), "Hey", "!", "Cheers,", BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ONE,
                BigDecimal.ONE, List.of("🙂"), List.of("happy to help"), List.of("en"));
    }
}
