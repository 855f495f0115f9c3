package io.leadledger.web.health;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.web.health.ReadinessCheck.Result;
import io.leadledger.web.support.WebTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

class HealthTest extends WebTest {

    @Component
    static class Switch implements ReadinessCheck {

        volatile Supplier<Result> state = () -> Result.healthy("fine");

        @Override
        public String name() {
            return "switch";
        }

        @Override
        public Result check() {
            return state.get();
        }
    }

    @Autowired
    private Switch check;

    @Test
    void health_has_the_documented_fields_and_asks_for_no_credential() {
        HttpResponse<String> answer = send(to("/health"));
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode body = json(answer);
        assertThat(body.path("status").asText()).isEqualTo("healthy");
        assertThat(body.path("service").isTextual()).isTrue();
        assertThat(body.path("version").isTextual()).isTrue();
        assertThat(Instant.parse(body.path("timestamp").asText())).isBeforeOrEqualTo(Instant.now());
        assertThat(send(to("/live")).statusCode()).isEqualTo(200);
    }

    @Test
    void ready_names_what_is_not() {
        assertThat(send(to("/ready")).statusCode()).isEqualTo(200);
        check.state = () -> Result.unhealthy("broken");
        HttpResponse<String> unhealthy = send(to("/ready"));
        check.state = () -> {
            throw new IllegalStateException("secret");
        };
        HttpResponse<String> failing = send(to("/ready"));
        check.state = () -> Result.healthy("fine");
        assertThat(unhealthy.statusCode()).isEqualTo(503);
        assertThat(unhealthy.headers().firstValue("Retry-After")).isPresent();
        assertThat(json(unhealthy).at("/checks/0/name").asText()).isEqualTo("switch");
        assertThat(json(unhealthy).at("/checks/0/detail").asText()).isEqualTo("broken");
        assertThat(failing.statusCode()).isEqualTo(503);
        assertThat(failing.body()).doesNotContain("secret");
    }
}
