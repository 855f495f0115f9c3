package io.leadledger.query.audit;

import io.leadledger.api.error.LedgerException;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AuditParametersTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T12:00:00Z,           2026-01-31T12:00:00Z",
        "2026-01-31T12:00:00.123456Z,    2026-01-31T12:00:00.123456Z",
        "2026-01-31T12:00:00+05:30,      2026-01-31T06:30:00Z",
        "2026-01-31T12:00:00 05:30,      2026-01-31T06:30:00Z",
        "2026-01-31T12:00:00-08:00,      2026-01-31T20:00:00Z",
        "2026-01-31T12:00:00,            2026-01-31T12:00:00Z",
        "2026-01-31,                     2026-01-31T00:00:00Z"
    })
    void times_are_read(String text, Instant time) {
        assertThat(AuditParameters.time("known_at", text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01", "2026-01-31T25:00:00Z", "1e999999", "12", "+999999999-01-01T00:00:00Z",
        "-5000-01-01T00:00:00Z", "2026-01-31T12:00:00Z'; drop"})
    void a_bad_time_is_refused_by_the_name_of_its_parameter(String text) {
        refusedNaming("known_at", () -> AuditParameters.time("known_at", text));
    }

    @Test
    void a_limit_is_held_in_its_range() {
        assertThat(AuditParameters.limit(null)).isEqualTo(100);
        assertThat(AuditParameters.limit("999999999999")).isEqualTo(1_000);
        refusedNaming("limit", () -> AuditParameters.limit("0"));
        refusedNaming("limit", () -> AuditParameters.limit("-1"));
        refusedNaming("limit", () -> AuditParameters.limit("99999999999999999999"));
    }

    @Test
    void a_cursor_comes_back_as_it_went() {
        assertThat(AuditParameters.position(AuditParameters.cursor(Long.MAX_VALUE / 10))).isEqualTo(Long.MAX_VALUE / 10);
        assertThat(AuditParameters.position("")).isNull();
        refusedNaming("cursor", () -> AuditParameters.position("%%%"));
        refusedNaming("cursor", () -> AuditParameters.position("cHh4"));
    }

    @Test
    void a_version_goes_with_no_time() {
        assertThat(AuditParameters.viewpoint(null, null, null)).isEqualTo(Viewpoint.NOW);
        refusedNaming("version", () -> AuditParameters.viewpoint("1", "2026-01-01", null));
        refusedNaming("version", () -> AuditParameters.viewpoint("-1", null, null));
        refusedNaming("as_of", () -> AuditParameters.viewpoint(null, "2026-01-01", "x"));
    }

    @Test
    void a_diff_needs_both_ends() {
        assertThat(AuditParameters.versionOrTime("from", "12")).isEqualTo(Viewpoint.version(12));
        assertThat(AuditParameters.versionOrTime("to", "2026-01-01").knownAt()).isEqualTo("2026-01-01T00:00:00Z");
        refusedNaming("from", () -> AuditParameters.versionOrTime("from", null));
        refusedNaming("to", () -> AuditParameters.versionOrTime("to", "latest"));
    }

    private static void refusedNaming(String parameter, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(
                LedgerException.class, refusal -> assertThat(refusal.field()).isEqualTo(parameter));
    }
}
