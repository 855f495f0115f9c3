package io.leadledger.callcenter;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.TestCompany;
import io.leadledger.upload.UploadingCompany;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** One person, called in every way there is: all families show the same calls, and count them alike. */
@Execution(ExecutionMode.CONCURRENT)
class OneModelTest {

    private static final String PHONE = "+12025550142";

    private final CallCenter center = CallCenter.make();
    private final TestCompany company = center.company();
    private final UploadingCompany uploads = UploadingCompany.of(company);
    private final String contact = center.contact(PHONE);
    private final String lead = center.get("/api/v1/crm/leads?q=2025550142").at("/leads/0/leadId").asText();

    @Test
    void the_calls_of_all_families_are_one_history() {
        List<String> calls = new ArrayList<>(List.of("ingested", "otto", "callrail", "uploaded"));
        accepted(company.postEvents("""
                {"event_id": "e1", "entity_id": "%s", "event_type": "call.completed", "timestamp": "2026-01-20T10:00:00Z",
                 "data": {"call_id": "ingested", "duration": 61, "outcome": "qualified", "started_at": "2026-01-20T09:58:00Z"}}""".formatted(lead)));
        accepted(company.post("/api/v1/calls", "{\"call_id\": \"otto\", \"caller_phone\": \"%s\", \"duration\": 5}".formatted(PHONE)));
        accepted(company.post("/webhooks/callrail/call-completed", """
                {"event": "call.completed", "timestamp": "2026-01-21T10:30:00Z",
                 "data": {"call_id": "callrail", "company_id": "%s", "caller_phone": "%s", "duration": 90}}""".formatted(company.id(), PHONE)));
        accepted(uploads.upload(uploads.call(
                "uploaded", ", \"callerNumber\": \"" + PHONE + "\"", ", \"caller\": {\"phoneNumber\": \"" + PHONE + "\"}")));
        Answer nexus = accepted(company.post("/api/v1/crm/calls/outbound", "{\"lead_id\": \"%s\"}".formatted(lead)));
        calls.add(nexus.json().get("call_id").asText());
        center.awaitStatus("/v1/calls/" + calls.getLast(), "completed");
        calls.add(center.make("/v1/calls", "{\"contactId\": \"%s\"}".formatted(contact)));
        center.awaitStatus("/v1/calls/" + calls.getLast(), "completed");
        String campaign = center.campaign(CallCenter.AROUND_THE_CLOCK, contact);
        center.awaitStatus("/v1/campaigns/" + campaign, "completed");
        calls.add(center.get("/v1/calls?campaignId=" + campaign).at("/data/0/id").asText());

        JsonNode history = center.await("/v1/contacts/" + contact, found -> found.get("callHistory").size() == calls.size()).get("callHistory");
        assertThat(history.findValuesAsText("id")).containsExactlyInAnyOrderElementsOf(calls);
        assertThat(center.get("/v1/calls?contactId=" + contact).get("data").findValuesAsText("id")).containsExactlyInAnyOrderElementsOf(calls);
        assertThat(center.get("/api/v1/crm/calls?limit=100").get("calls").findValuesAsText("call_id")).containsExactlyInAnyOrderElementsOf(calls);
        for (String call : calls) {
            assertThat(center.get("/api/v1/calls/" + call).get("call_id").asText()).isEqualTo(call);
            assertThat(center.get("/api/v1/crm/calls/" + call).get("lead_id").asText()).isEqualTo(lead);
        }
        counted(calls.size());
    }

    /** How they are counted is compared with an independent fold of many facts elsewhere. */
    private void counted(int calls) {
        JsonNode ours = center.await("/v1/analytics/calls", found -> found.get("totalCalls").asInt() == calls);
        JsonNode otto = center.get("/api/v1/analytics/performance/" + company.id() + "?date_range=2020-01-01..2099-01-01");
        assertThat(otto.get("total_calls").asInt()).isEqualTo(calls);
        assertThat(ours.get("successRate").asDouble()).isEqualTo(Math.round(otto.get("conversion_rate").asDouble() * 1000) / 10.0);
    }

    private static Answer accepted(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isBetween(200, 299);
        assertThat(answer.json().path("rejected").asInt()).as("%s", answer).isZero();
        return answer;
    }
}
