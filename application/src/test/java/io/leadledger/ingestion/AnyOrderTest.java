package io.leadledger.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/** The same facts give the same state, however often and in whichever order they come. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnyOrderTest {

    private static final int EVENTS = 10_000;
    private static final int SHUFFLES = 20;

    private final List<String> facts = new SalesFacts(7).events(EVENTS);

    @Test
    void ten_thousand_events_posted_twice_and_in_twenty_orders_give_one_state() {
        SortedMap<String, JsonNode> expected = stateAfter(facts, 2);
        assertThat(expected).hasSizeGreaterThan(100);

        for (int shuffle = 1; shuffle <= SHUFFLES; shuffle++) {
            List<String> shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, new Random(shuffle));
            assertThat(stateAfter(shuffled, 1)).as("order %d", shuffle).isEqualTo(expected);
        }
    }

    private static SortedMap<String, JsonNode> stateAfter(List<String> items, int times) {
        TestCompany company = RunningLedger.get().newCompany();
        byte[] body = String.join("\n", items).getBytes(StandardCharsets.UTF_8);
        String position = "";
        for (int time = 1; time <= times; time++) {
            Answer answer = company.client().post("/api/v1/ingestion/events", "application/x-ndjson", body);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().get("rejected").intValue()).as(answer.text()).isZero();
            assertThat(answer.json().get("events_duplicate").intValue()).isEqualTo(time == 1 ? 0 : items.size());
            position = answer.header("X-Event-Position");
        }
        return leads(company, position);
    }

    /** Every lead as the list shows it, and its statistics, without what only tells when it was asked. */
    private static SortedMap<String, JsonNode> leads(TestCompany company, String position) {
        SortedMap<String, JsonNode> leads = new TreeMap<>();
        JsonNode page;
        do {
            String path = "/users/%s/leads?limit=100&sort_by=name&sort_order=asc&offset=%d".formatted(company.id(), leads.size());
            page = reached(company, path, position);
            for (JsonNode lead : page.get("data")) {
                ((ObjectNode) lead).remove("lead_id");
                leads.put(lead.get("customer_phone").asText(), lead);
            }
        } while (page.at("/pagination/hasMore").booleanValue());
        leads.put("stats", company.get("/users/" + company.id() + "/leads/stats").json().get("data"));
        return leads;
    }

    private static JsonNode reached(TestCompany company, String path, String position) {
        Answer answer = company.get(path, "X-Min-Event-Position", position);
        for (int attempt = 0; answer.status() == 503 && attempt < 30; attempt++) {
            answer = company.get(path, "X-Min-Event-Position", position);
        }
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
