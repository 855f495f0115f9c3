package io.leadledger.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import io.leadledger.webhook.Subscriber.Told;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of webhook events in NexusCRM's document: each is told, and what changed is told with what it was. */
class NexusEventsTest {

    private static final String CRM = "/api/v1/crm";
    private static final String[] DOCUMENTED = {
        "lead.created", "lead.score_changed", "lead.stage_changed", "deal.created", "deal.stage_changed", "deal.won", "deal.lost", "call.started",
        "call.completed", "call.transcribed"
    };

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void each_documented_event_is_told_once_with_old_and_new_values() {
        try (Subscriber subscriber = Subscriber.answering(200)) {
            subscriber.subscribe(company, DOCUMENTED);
            String lead = company.post(CRM + "/leads", "{\"email\": \"a@acme.example\"}").json().get("leadId").asText();
            company.post(CRM + "/leads/" + lead + "/stage", "{\"stage\": \"mql\"}");
            int score = company.post(CRM + "/leads/" + lead + "/score", "{}").json().get("score").intValue();
            company.post(CRM + "/deals/" + deal() + "/stage", "{\"stage\": \"closed_lost\"}");
            company.post(CRM + "/deals/" + deal() + "/stage", "{\"stage\": \"closed_won\"}");
            call(lead, "e1", "call.started", "09:00");
            call(lead, "e2", "call.completed", "09:10");
            call(lead, "e3", "call.transcribed", "09:12");
            subscriber.awaitTold(12);

            Map<String, Long> times = subscriber.told.stream().collect(Collectors.groupingBy(Told::type, Collectors.counting()));
            assertThat(times).containsOnlyKeys(DOCUMENTED).containsEntry("deal.created", 2L).containsEntry("deal.stage_changed", 2L);
            assertThat(data(subscriber, "lead.created").get("leadId").asText()).isEqualTo(lead);
            assertChange(data(subscriber, "lead.stage_changed"), "stage", "lead", "mql");
            assertChange(data(subscriber, "lead.score_changed"), "score", "0", Integer.toString(score));
            assertChange(data(subscriber, "deal.won"), "stage", "qualification", "closed_won");
            assertChange(data(subscriber, "deal.lost"), "stage", "qualification", "closed_lost");
            for (String type : new String[] {"call.started", "call.completed", "call.transcribed"}) {
                assertThat(data(subscriber, type).get("callId").asText()).as(type).isEqualTo("call-1");
            }
            assertThat(subscriber.told).allSatisfy(one -> assertThat(one.json().fieldNames()).toIterable().contains("id", "type", "data"));
            assertThat(subscriber.told.stream().map(one -> one.json().get("id").asText()).collect(Collectors.groupingBy(Function.identity())))
                    .allSatisfy((id, same) -> assertThat(same).hasSize(1));
        }
    }

    private static JsonNode data(Subscriber subscriber, String type) {
        return subscriber.told.stream().filter(told -> told.type().equals(type)).findFirst().orElseThrow().json().get("data");
    }

    private static void assertChange(JsonNode data, String what, String before, String after) {
        assertThat(data.get("old_" + what).asText()).isEqualTo(before);
        assertThat(data.get("new_" + what).asText()).isEqualTo(after);
    }

    private String deal() {
        return company.post(CRM + "/deals", "{\"name\": \"D\", \"value\": 10}").json().get("deal_id").asText();
    }

    private void call(String lead, String id, String type, String time) {
        company.postEvents("""
                {"event_id": "%s", "entity_id": "%s", "event_type": "%s", "timestamp": "2026-11-20T%s:00Z",
                 "data": {"call_id": "call-1", "transcript": "Hello."}}""".formatted(id, lead, type, time));
    }
}
