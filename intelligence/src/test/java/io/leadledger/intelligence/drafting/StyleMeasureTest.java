package io.leadledger.intelligence.drafting;

import io.leadledger.api.clone.Sample;
import io.leadledger.api.clone.Style;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StyleMeasureTest {

    private static final List<Sample> CASUAL = List.of(
            new Sample("sms", "Hey John! Thanks for the chat 🙂 Let's catch up next week!\nCheers,\nSarah"),
            new Sample("sms", "Hey Ann! Awesome demo today 🙂 No worries about the delay!\nCheers,\nSarah"),
            new Sample("email", "Hi Tom! That's great! Happy to help!\nCheers,\nSarah"));
    private static final List<Sample> FORMAL = List.of(
            new Sample("email", """
                    Dear Mr Smith,

                    I would like to thank you for the opportunity to present our proposal regarding the renovation of your premises. Please do \
                    not hesitate to contact me should you require any further assistance with the enclosed documents.

                    Yours sincerely,
                    Sarah Miller"""),
            new Sample("call_transcript", "Good morning, I would appreciate a moment of your time regarding the enclosed proposal."));

    private final StyleMeasure measure = new StyleMeasure(StyleWords.load(), Phrases.load());

    @Test
    void a_casual_style_is_measured() {
        Style style = measure.of(CASUAL);

        assertThat(style.greeting()).isEqualTo("Hey");
        assertThat(style.greetingMark()).isEqualTo("!");
        assertThat(style.closing()).isEqualTo("Cheers,");
        assertThat(style.tone()).isIn("casual", "friendly");
        assertThat(style.writingStyle()).isEqualTo("concise_direct");
        assertThat(style.communicationPreferences()).containsExactly("sms", "email");
        assertThat(style.emojis()).containsExactly("🙂");
        assertThat(style.emojiUse().doubleValue()).isBetween(0.6, 0.7);
        assertThat(style.exclamations().doubleValue()).isGreaterThan(0.4);
        assertThat(style.favouritePhrases()).contains("happy to help", "no worries");
        assertThat(style.languages()).containsExactly("en");
    }

    @Test
    void a_formal_style_is_measured() {
        Style style = measure.of(FORMAL);

        assertThat(style.greeting()).isIn("Dear", "Good morning");
        assertThat(style.greetingMark()).isEqualTo(",");
        assertThat(style.closing()).isEqualTo("Yours sincerely,");
        assertThat(style.tone()).isEqualTo("formal");
        assertThat(style.writingStyle()).isIn("balanced", "detailed_explanatory");
        assertThat(style.communicationPreferences()).containsExactly("email", "call");
        assertThat(style.favouritePhrases()).contains("do not hesitate to contact me");
        assertThat(style.exclamations().signum()).isZero();
    }

    @Test
    void the_same_samples_measure_the_same() {
        assertThat(measure.of(CASUAL)).isEqualTo(measure.of(CASUAL));
    }

    @Test
    void rows_of_words_that_samples_share_are_favourites() {
        Style style = measure.of(List.of(
                new Sample("email", "Our garden lighting plan is ready."), new Sample("email", "I attach our garden lighting plan.")));

        assertThat(style.favouritePhrases()).anyMatch(phrase -> phrase.contains("garden lighting plan"));
    }

    @ParameterizedTest
    @CsvSource({
        "Guten Tag und vielen Dank für die Anfrage; wir melden uns mit Ihnen,de", "Merci pour votre message et à bientôt avec vous,fr",
        "Thank you for your message and have a good day,en", "नमस्ते आप कैसे हैं,hi", "Gracias por su mensaje y hasta pronto para los dos,es",
    })
    void languages_are_told_apart(String text, String language) {
        assertThat(measure.of(List.of(new Sample("email", text))).languages()).containsExactly(language);
    }

    @ParameterizedTest
    @CsvSource({"'...'", "'!!! ???'", "'12345'", "'🙂'", "'x'"})
    void odd_samples_are_measured_too(String text) {
        Style style = measure.of(List.of(new Sample("sms", text)));

        assertThat(style.greeting()).isNull();
        assertThat(style.closing()).isNull();
        assertThat(style.formality()).isNotNull();
    }
}
