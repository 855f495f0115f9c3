package io.leadledger.intelligence.drafting;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SendTimesTest {

    @ParameterizedTest(name = "{0} at {1} in {2}: {3}")
    @CsvSource({
        "thank_you,2026-01-15T10:30:00Z,UTC,2026-01-15T11:30:00Z",
        "thank_you,2026-01-15T10:31:01Z,UTC,2026-01-15T11:45:00Z",
        "missed_call,2026-01-15T10:30:00Z,UTC,2026-01-15T10:30:00Z",
        "missed_call,2026-01-15T17:00:00Z,UTC,2026-01-16T09:00:00Z",
        "missed_call,2026-01-16T16:50:00Z,UTC,2026-01-19T09:00:00Z",
        "missed_call,2026-01-17T12:00:00Z,UTC,2026-01-19T09:00:00Z",
        "missed_call,2026-01-15T03:00:00Z,America/New_York,2026-01-15T14:00:00Z",
        "nurture,2026-01-16T10:30:00Z,UTC,2026-01-19T10:00:00Z",
        "rehash,2026-01-15T23:30:00Z,Europe/Berlin,2026-01-21T09:00:00Z",
    })
    void falls_into_business_hours(String type, Instant now, String zone, Instant expected) {
        assertThat(SendTimes.suggest(type, now, ZoneId.of(zone))).isEqualTo(expected);
    }
}
