package io.leadledger.intelligence.retrieval;

import io.leadledger.intelligence.passage.Language;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MatchTest {

    private static final Optional<Language> ENGLISH = Optional.of(Language.EN);
    /** Stems, the rare one heavier. */
    private static final Map<String, Double> QUESTION = Map.of("hail", 3.0, "damag", 2.0, "cover", 1.0);
    private static final String PASSAGE = """
            The office is open on weekdays. Damages by hail are covered in full. Lunch is at noon. Bring your own cup to the kitchen.""";

    @Test
    void all_words_close_together_are_near_certain() {
        Match match = Match.of(PASSAGE, "", ENGLISH, QUESTION);

        assertThat(match.excerpt()).endsWith("Damages by hail are covered in full.");
        assertThat(match.confidence()).isBetween(0.9, 1.0);
    }

    @Test
    void a_common_word_of_a_long_question_says_little() {
        Match match = Match.of("Lunch is covered by the company.", "", ENGLISH, QUESTION);

        assertThat(match.excerpt()).isEqualTo("Lunch is covered by the company.");
        assertThat(match.confidence()).isBetween(0.01, 0.2);
    }

    @Test
    void words_far_apart_count_less_than_words_in_a_sentence() {
        String apart = "Hail is frozen rain. " + "Nothing is said here about it at all today. ".repeat(12) + "Damage is bad. Covered roads stay dry.";

        assertThat(Match.of(apart, "", ENGLISH, QUESTION).confidence())
                .isLessThan(Match.of(PASSAGE, "", ENGLISH, QUESTION).confidence())
                .isGreaterThan(0.5);
    }

    @Test
    void a_heading_counts_but_is_not_quoted() {
        Match match = Match.of("It is covered in full.", "Damage by hail", ENGLISH, QUESTION);

        assertThat(match.excerpt()).isEqualTo("It is covered in full.");
        assertThat(match.confidence()).isGreaterThan(Match.of("It is covered in full.", "", ENGLISH, QUESTION).confidence());
    }

    @Test
    void a_passage_without_any_word_is_quoted_from_its_beginning_and_trusted_with_nothing() {
        Match match = Match.of("Gutters are cleaned in autumn. " + "And then there is more to say. ".repeat(40), "", ENGLISH, QUESTION);

        assertThat(match.confidence()).isZero();
        assertThat(match.excerpt()).startsWith("Gutters are cleaned in autumn. And then").hasSizeBetween(200, 400);
    }

    @Test
    void a_short_question_is_trusted_less_than_a_long_one() {
        assertThat(Match.of("Hail.", "", ENGLISH, Map.of("hail", 3.0)).confidence()).isCloseTo(0.8, within(1e-9));
    }
}
