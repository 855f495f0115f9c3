package io.leadledger.audit;

import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LogPositionsTest {

    private static final TestCompany COMPANY = RunningLedger.get().newCompany();

    @ParameterizedTest
    @ValueSource(strings = {"leads/lead/history", "leads/lead", "leads/lead/diff?from=0&to=0", "search", "export"})
    void what_is_read_from_the_log_says_how_far_the_log_had_come(String path) {
        Answer written = COMPANY.postEntities("""
                {"entity_id": "lead", "entity_type": "lead", "timestamp": "2026-01-01T10:00:00Z", "attributes": {"name": "Lea"}}""");

        Answer read = COMPANY.get("/api/v1/audit/" + path);

        assertThat(read.status()).as(read.text()).isEqualTo(200);
        assertThat(Long.parseLong(read.header("X-Projection-Position"))).isGreaterThanOrEqualTo(Long.parseLong(written.header("X-Event-Position")));
    }
}
