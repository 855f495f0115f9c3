package io.leadledger.projection.rows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ColumnsTest {

    @Test
    void a_day_is_found_at_the_start_of_a_time() {
        assertThat(Columns.day("2025-02-28")).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(Columns.day(" 2025-02-28T10:00:00Z")).isEqualTo(LocalDate.of(2025, 2, 28));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"soon", "", "next quarter", "2025-02-30", "28.02.2025 10:00"})
    void what_is_no_day_is_null(String text) {
        assertThat(Columns.day(text)).isNull();
    }

    @Test
    void numbers_beyond_bounds_are_null() {
        assertThat(Columns.number(new BigDecimal("1e300"))).isEqualByComparingTo("1e300");
        assertThat(Columns.number(new BigDecimal("1e999999"))).isNull();
        assertThat(Columns.number(new BigDecimal("1e-999999"))).isNull();
        assertThat(Columns.number(BigDecimal.ZERO.setScale(Integer.MAX_VALUE))).isNull();
    }

    @Test
    void times_are_brought_to_what_a_column_keeps() {
        assertThat(Columns.moment(Instant.parse("2026-01-01T00:00:00.123456789Z"))).isEqualTo("2026-01-01T00:00:00.123456Z");
        assertThat(Columns.moment(Instant.MIN)).isEqualTo("0001-01-01T00:00:00Z");
        assertThat(Columns.moment(Instant.MAX)).isEqualTo("9999-12-31T23:59:59.999999Z");
    }

    @Test
    void long_ids_fit_an_index_and_stay_different() {
        String one = "x".repeat(5000) + "1";
        String other = "x".repeat(5000) + "2";
        assertThat(Columns.id(one)).hasSizeLessThan(200).isNotEqualTo(Columns.id(other)).isEqualTo(Columns.id(one));
        assertThat(Columns.id("wamid.1")).isEqualTo("wamid.1");
    }
}
