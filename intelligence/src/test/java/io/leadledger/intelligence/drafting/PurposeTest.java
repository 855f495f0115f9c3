package io.leadledger.intelligence.drafting;

import io.leadledger.api.nurture.Purpose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class PurposeTest {

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void there_are_phrases_for_each_purpose_of_a_step(Purpose purpose) {
        assertThat(Phrases.load().type(purpose.wireName())).isEqualTo(purpose.wireName());
    }
}
