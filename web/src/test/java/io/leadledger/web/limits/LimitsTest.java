package io.leadledger.web.limits;

import io.leadledger.web.support.WebTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LimitsTest extends WebTest {

    @Test
    void the_request_over_the_limit_is_429_and_says_when_to_come_back() {
        Company company = limitedTo(3);
        IntStream.range(0, 3).forEach(i -> assertThat(get("/v1/calls", company.key()).statusCode()).isEqualTo(404));
        HttpResponse<String> refused = get("/v1/calls", company.key());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 60);
        assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"call_center\";q=3;w=60");
        assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"call_center\";r=0;t=");
        assertThat(json(refused).at("/error/code").asText()).isEqualTo("rate_limit_exceeded");
    }

    @Test
    void families_and_companies_are_counted_apart() {
        Company company = limitedTo(1);
        assertThat(get("/v1/calls", company.key()).statusCode()).isEqualTo(404);
        assertThat(get("/v1/calls", company.key()).statusCode()).isEqualTo(429);
        assertThat(get("/api/v1/nothing", company.key()).statusCode()).isEqualTo(404);
        assertThat(get("/v1/calls", limitedTo(1).key()).statusCode()).isEqualTo(404);
    }

    @Test
    void every_answer_says_what_is_left_of_the_documented_limit() {
        Company company = company();
        assertThat(header(get("/users/" + company.id() + "/nothing", company.key()), "RateLimit-Policy")).isEqualTo("\"leads\";q=100;w=60");
        assertThat(header(get("/users/" + company.id() + "/nothing", company.key()), "RateLimit")).startsWith("\"leads\";r=98;t=");
        assertThat(header(get("/api/v1/ingestion/x", company.key()), "RateLimit-Policy")).isEqualTo("\"ingestion\";q=6000;w=60");
        assertThat(header(get("/api/v1/crm/leads/x", company.key()), "RateLimit-Policy")).isEqualTo("\"nexus-leads\";q=500;w=60");
        assertThat(header(post("/api/v1/crm/calls/outbound", company.key(), "{}"), "RateLimit-Policy"))
                .isEqualTo("\"nexus-calls\";q=200;w=3600");
        assertThat(header(post("/api/v1/crm/deals/d/predict", company.key(), "{}"), "RateLimit-Policy"))
                .isEqualTo("\"nexus-predictions\";q=200;w=60");
    }

    @Test
    void health_and_administration_are_not_limited() {
        assertThat(send(to("/health")).headers().firstValue("RateLimit")).isEmpty();
        assertThat(get("/admin/v1/nothing", company().key()).headers().firstValue("RateLimit")).isEmpty();
    }

    @Test
    void a_body_over_the_limit_is_413_whether_its_length_is_told_or_not() {
        byte[] large = new byte[5 * 1024 * 1024];
        HttpResponse<String> told = send(to("/api/v1/trees", company().key())
                .header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(large)));
        assertThat(told.statusCode()).isEqualTo(413);
        assertThat(json(told).path("error").asText()).isEqualTo("payload_too_large");
        large[0] = '"';
        Arrays.fill(large, 1, large.length, (byte) 'x');
        HttpResponse<String> untold = send(to("/api/v1/trees", company().key())
                .header("Content-Type", "application/json").POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertThat(untold.statusCode()).isEqualTo(413);
    }

    @Test
    void a_token_asked_for_with_too_much_is_413_whether_the_length_is_told_or_not() {
        String start = "{\"user_id\": \"anna\", \"role\": \"csr\", \"more\": \"";
        for (String body : List.of(start + "x".repeat(5_000_000) + "\"}", "x".repeat(5_000_000))) {
            HttpRequest.Builder request = to("/auth/token", company().key()).header("Content-Type", "application/json");
            assertThat(send(request.POST(BodyPublishers.ofString(body))).statusCode()).isEqualTo(413);
            HttpResponse<String> untold = send(request.POST(BodyPublishers.ofInputStream(
                    () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))));
            assertThat(untold.statusCode()).as(body.substring(0, 60)).isEqualTo(413);
            assertThat(json(untold).path("error").asText()).isEqualTo("payload_too_large");
        }
    }

    private Company limitedTo(int requestsPerMinute) {
        UUID id = companies.add(requestsPerMinute);
        return new Company(id, companies.key(id));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("missing");
    }
}
