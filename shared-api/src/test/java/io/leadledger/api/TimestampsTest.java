package io.leadledger.api;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TimestampsTest {

    @ParameterizedTest
    @CsvSource({
        "2025-01-15T10:30:00Z, 2025-01-15T10:30:00Z",
        "2026-11-20T17:37:00.714714+00:00Z, 2026-11-20T17:37:00.714714Z",
        "2025-10-23 07:56:34.608343, 2025-10-23T07:56:34.608343Z",
        "2025-10-23T07:56+05:30, 2025-10-23T02:26:00Z",
        "2025-10-23T07:56:34+0530, 2025-10-23T02:26:34Z",
        "2025-10-23, 2025-10-23T00:00:00Z",
        "2025-10-23T07:56:34.123456789Z, 2025-10-23T07:56:34.123456Z"
    })
    void what_clients_write_is_understood(String written, Instant meant) {
        assertThat(Timestamps.parse(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1736937000", "2025-13-01", "2025-02-30", "2025-01-15T25:00:00Z", "2025-01-15T10:30:00+99:00"})
    void anything_else_is_refused(String written) {
        assertThatThrownBy(() -> Timestamps.parse(written)).isInstanceOf(DateTimeException.class);
    }
}
