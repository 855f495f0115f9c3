package io.leadledger.calls;

import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.Shape;
import io.leadledger.support.TestCompany;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** "Error Responses" of Otto's document, by its requests about calls. */
class OttoErrorsTest {

    private static final String CALLS = "/api/v1/calls";

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void bad_request() {
        assertRefused(company.post(CALLS, "{\"call_id\": \"c\", \"duration\": \"long\"}"), 400, "bad_request");
        assertRefused(company.post(CALLS, "{"), 400, "bad_request");
        assertRefused(company.post(CALLS, "[]"), 400, "bad_request");
    }

    @Test
    void unauthorized() {
        assertRefused(RunningLedger.get().client("").get(CALLS + "/call_12345"), 401, "unauthorized");
        assertRefused(RunningLedger.get().client("nonsense").post(CALLS, "{\"call_id\": \"c\"}"), 401, "unauthorized");
    }

    @Test
    void not_found() {
        for (String what : new String[] {"", "/status", "/audio", "/transcript", "/diarization", "/speakers"}) {
            assertRefused(company.get(CALLS + "/none" + what), 404, "not_found");
        }
    }

    @Test
    void rate_limited() {
        TestCompany limited = RunningLedger.get().newCompany("{\"name\": \"Limited\", \"requests_per_minute\": 1}");
        limited.get(CALLS + "/none");

        Answer refused = limited.get(CALLS + "/none");

        assertRefused(refused, 429, "rate_limit_exceeded");
        assertThat(refused.json().get("retry_after").intValue()).isBetween(1, 60);
        assertThat(refused.header("Retry-After")).isEqualTo(refused.json().get("retry_after").asText());
        assertThat(refused.json().get("message").asText()).matches("Rate limit exceeded\\. Retry after \\d+ seconds\\.");
    }

    private static void assertRefused(Answer answer, int status, String error) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        Shape.assertLike("{\"error\": \"x\", \"message\": \"x\", \"timestamp\": \"2025-01-15T10:30:00Z\"}", answer.json());
        assertThat(answer.json().get("error").asText()).isEqualTo(error);
    }
}
