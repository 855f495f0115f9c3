package io.leadledger.intelligence.drafting;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DraftFactsTest {

    @ParameterizedTest
    @CsvSource({"John Smith, John", "Ms. Brown, Ms. Brown", "mr Lee, mr Lee", "Dr. Ana Maria Ruiz, Dr. Ruiz", "Señora Díaz, Señora Díaz", "Don Smith, Don"})
    void who_has_a_title_is_called_by_it(String name, String called) {
        assertThat(new DraftFacts().person("customer_name", "first_name", name).place("first_name")).isEqualTo(called);
    }

    @ParameterizedTest
    @CsvSource({"Mr., customer_name", "Dr, customer_name"})
    void a_title_alone_is_no_first_name(String name, String kept) {
        DraftFacts facts = new DraftFacts().person("customer_name", "first_name", name);

        assertThat(facts.place(kept)).isEqualTo(name);
        assertThat(facts.has("first_name")).isFalse();
    }
}
