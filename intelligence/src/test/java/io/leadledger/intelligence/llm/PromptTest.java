package io.leadledger.intelligence.llm;

import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PromptTest {

    private final Prompt prompt = Prompt.parse("greet", "version: 3\nBe kind.\n---\n{{name}} and {{name}}");

    @Test
    void every_value_is_fenced_by_the_hash_of_itself() {
        String first = prompt.fill(Map.of("name", "Ann")).user();
        String second = prompt.fill(Map.of("name", "Ben")).user();

        assertThat(first).isEqualTo(prompt.fill(Map.of("name", "Ann")).user());
        assertThat(first.substring(0, 27)).isNotEqualTo(second.substring(0, 27));
        assertThat(prompt.id()).isEqualTo("greet/3");
    }

    @Test
    void places_and_values_are_the_same_or_somebody_made_a_mistake() {
        assertThatThrownBy(() -> prompt.fill(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> prompt.fill(Map.of("name", "Ann", "age", "5"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Prompt.load("../application")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Prompt.load("no-such")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Prompt.parse("bad", "no version")).isInstanceOf(IllegalArgumentException.class);
    }
}
