package io.leadledger.api.query.analytics;

import io.leadledger.api.error.LedgerException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DateRangeTest {

    private static final Instant NOW = Instant.parse("2026-03-29T22:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-01-15..2026-01-15, UTC, 2026-01-15T00:00:00Z, 2026-01-16T00:00:00Z",
        "2026-01-01..2026-01-31, Asia/Kolkata, 2025-12-31T18:30:00Z, 2026-01-31T18:30:00Z",
        "2026-03-29..2026-03-29, Europe/Berlin, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
        "last_1_days, UTC, 2026-03-29T00:00:00Z, 2026-03-30T00:00:00Z",
        "last_7_days, Europe/Berlin, 2026-03-23T23:00:00Z, 2026-03-30T22:00:00Z"
    })
    void days_are_those_of_the_company(String text, ZoneId zone, Instant start, Instant end) {
        assertThat(DateRange.parse(text, zone, NOW)).isEqualTo(new DateRange(start, end));
    }

    @Test
    void without_a_range_everything_counts() {
        assertThat(DateRange.parse(null, ZoneId.of("UTC"), NOW)).isEqualTo(DateRange.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "yesterday", "2026-01-15", "2026-01-15..", "2026-02-30..2026-03-01", "2026-02-02..2026-02-01", "last_0_days", "last_-1_days",
        "last_99999_days", "0000-01-01..2026-01-01", "2026-1-1..2026-1-2"
    })
    void anything_else_is_refused_by_name(String text) {
        assertThatThrownBy(() -> DateRange.parse(text, ZoneId.of("UTC"), NOW))
                .isInstanceOfSatisfying(LedgerException.class, refusal -> assertThat(refusal.field()).isEqualTo("date_range"));
    }
}
