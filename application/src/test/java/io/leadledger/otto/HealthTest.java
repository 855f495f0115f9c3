package io.leadledger.otto;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** 1.1 of the Otto document. */
class HealthTest {

    @Test
    void health_is_told_as_documented() {
        Answer answer = RunningLedger.get().client("").get("/health", "X-Request-ID", "request-1");

        assertThat(answer.status()).isEqualTo(200);
        JsonNode health = answer.json();
        assertThat(health.get("status").asText()).isEqualTo("healthy");
        assertThat(health.get("service").asText()).isNotBlank();
        assertThat(health.get("version").asText()).isNotBlank();
        assertThat(Instant.parse(health.get("timestamp").asText())).isNotNull();
        assertThat(answer.header("X-Request-ID")).isEqualTo("request-1");
    }
}
