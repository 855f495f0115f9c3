package io.leadledger.callcenter;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;

/** A company that works with the call center, and may ask as often as a test has to. */
record CallCenter(TestCompany company) {

    static final String AROUND_THE_CLOCK = """
            "schedule": {"timeZone": "UTC", "callHours": {"start": "00:00", "end": "24:00"}, "daysOfWeek": [0, 1, 2, 3, 4, 5, 6]}""";
    static final String SOME_DAY = """
            "schedule": {"startDate": "2099-05-20T09:00:00Z"}""";

    private static final long PATIENCE = 40_000_000_000L;

    static CallCenter make() {
        return new CallCenter(RunningLedger.get().newCompany("{\"name\": \"Call center\", \"requests_per_minute\": 100000}"));
    }

    /** The id of what is made. */
    String make(String path, String body) {
        Answer made = company.post(path, body);
        assertThat(made.status()).as("%s %s", path, made).isBetween(200, 201);
        return made.json().get("id").asText();
    }

    String contact(String phone) {
        return make("/v1/contacts", "{\"name\": \"Anna\", \"phone\": \"%s\"}".formatted(phone));
    }

    String template() {
        return make("/v1/templates", "{\"name\": \"Outreach\", \"steps\": [{\"type\": \"greeting\", \"content\": \"Hello.\"}]}");
    }

    String campaign(String schedule, String... contacts) {
        return make("/v1/campaigns", "{\"name\": \"Summer\", \"templateId\": \"%s\", \"contacts\": [\"%s\"], %s}"
                .formatted(template(), String.join("\", \"", contacts), schedule));
    }

    JsonNode get(String path) {
        Answer answer = company.get(path);
        assertThat(answer.status()).as("%s %s", path, answer).isEqualTo(200);
        return answer.json();
    }

    JsonNode await(String path, Predicate<JsonNode> expected) {
        long deadline = System.nanoTime() + PATIENCE;
        JsonNode found = get(path);
        while (!expected.test(found) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(100_000_000L);
            found = get(path);
        }
        assertThat(expected.test(found)).as("%s in time: %s", path, found).isTrue();
        return found;
    }

    JsonNode awaitStatus(String path, String status) {
        return await(path, found -> found.path("status").asText().equals(status));
    }
}
