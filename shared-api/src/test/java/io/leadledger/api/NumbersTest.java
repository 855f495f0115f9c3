package io.leadledger.api;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({"80, 80", "' 12.50 ', 12.50", "-0, 0", "1e3, 1E+3", "123456789012345678901234567890, 123456789012345678901234567890"})
    void what_sources_write_is_a_number(String written, BigDecimal meant) {
        assertThat(Numbers.parse(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "soon", "NaN", "1e401", "1e-401", "1e999999999", "1e-999999999", "1e99999999999"})
    void what_nobody_could_reckon_with_is_none(String written) {
        assertThat(Numbers.parse(written)).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 4_000_000})
    void however_long_a_text_is_it_is_refused_at_once(int digits) {
        assertThat(Numbers.parse("9".repeat(digits))).isNull();
    }
}
