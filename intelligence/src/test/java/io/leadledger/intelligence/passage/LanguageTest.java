package io.leadledger.intelligence.passage;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "EN|Every roof that we install is guaranteed for twelve years, and the inspection is free of charge.",
        "DE|Für jedes Dach, das wir decken, gilt eine Garantie von zwölf Jahren, und die Prüfung ist kostenlos.",
        "ES|Todos los tejados que instalamos tienen una garantía de doce años y la inspección es gratuita.",
        "FR|Chaque toit que nous posons est garanti pendant douze ans et la visite est gratuite pour vous.",
        "IT|Ogni tetto che installiamo è garantito per dodici anni e l'ispezione non costa nulla.",
        "NL|Elk dak dat wij leggen heeft een garantie van twaalf jaar en de inspectie is gratis voor u.",
        "PT|Todos os telhados que instalamos têm uma garantia de doze anos e a inspeção não é paga.",
        "RU|На каждую крышу, которую мы делаем, есть гарантия на двенадцать лет, и осмотр для вас бесплатный.",
        "HI|हम जो भी छत लगाते हैं उस पर बारह साल की गारंटी है और निरीक्षण के लिए कोई शुल्क नहीं है।",
    })
    void text_is_known_by_its_small_words(Language language, String text) {
        assertThat(Language.of(text)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "4711 0815", "aGVsbG8gd29ybGQ=", "Zwjqv xkrtp bnmqw ljhgf", "屋根の保証は十二年です。"})
    void what_is_no_running_text_of_ours_has_no_language(String text) {
        assertThat(Language.of(text)).isEmpty();
    }

    @Test
    void a_named_language_counts_before_a_found_one_and_latin_letters_are_english_in_the_end() {
        String german = "Die Garantie für das Dach ist zwölf Jahre lang und kostet nichts.";

        assertThat(Language.toIndexBy("en-US", german)).contains(Language.EN);
        assertThat(Language.toIndexBy("tlh", german)).contains(Language.DE);
        assertThat(Language.toIndexBy(null, "Zwjqv xkrtp")).contains(Language.EN);
        assertThat(Language.toIndexBy(null, "屋根の保証は十二年です。")).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"en,EN", "en-US,EN", "de_AT,DE", "PT,PT"})
    void codes_come_in_every_form(String code, Language language) {
        assertThat(Language.ofCode(code)).contains(language);
    }
}
