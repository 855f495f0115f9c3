package io.leadledger.callcenter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static io.leadledger.callcenter.Documented.assertEchoes;
import static io.leadledger.callcenter.Documented.assertLike;
import static org.assertj.core.api.Assertions.assertThat;

/** The sixteen endpoints take the documented requests as they are written, but for ids, and answer with each documented field. */
@Execution(ExecutionMode.CONCURRENT)
class DocumentedExamplesTest {

    private final CallCenter center = CallCenter.make();

    @Test
    void a_contact_is_made_shown_and_listed() {
        ObjectNode request = Documented.request("Create a Contact");
        Answer made = center.company().post("/v1/contacts", request.toString());

        assertThat(made.status()).isEqualTo(201);
        assertLike("Create a Contact", made.json());
        assertEchoes(request, made.json());
        String id = made.json().get("id").asText();
        Answer called = center.company().post("/v1/calls", "{\"contactId\": \"%s\"}".formatted(id));
        center.awaitStatus("/v1/calls/" + called.json().get("id").asText(), "completed");
        JsonNode contact = center.await("/v1/contacts/" + id, found -> found.at("/callHistory/0/outcome").isTextual());
        assertLike("Get Contact Details", contact);
        assertEchoes(request, contact);
        assertLike("List Contacts", center.get("/v1/contacts?tag=vip&search=john&page=1&limit=20"));
    }

    @Test
    void a_template_is_made_shown_and_listed() {
        ObjectNode request = Documented.request("Create a Template");
        Answer made = center.company().post("/v1/templates", request.toString());

        assertThat(made.status()).isEqualTo(201);
        assertLike("Create a Template", made.json());
        assertEchoes(request, made.json());
        JsonNode template = Reads.after(made, center.company(), "/v1/templates/" + made.json().get("id").asText()).json();
        assertLike("Get Template Details", template);
        assertEchoes(request, template);
        assertLike("List Templates", center.get("/v1/templates?industry=sales&search=outreach&page=1&limit=20"));
    }

    @Test
    void a_call_is_ordered_made_shown_and_listed() {
        ObjectNode request = Documented.request("Create a Call")
                .put("contactId", center.make("/v1/contacts", Documented.request("Create a Contact").toString()))
                .put("templateId", center.make("/v1/templates", Documented.request("Create a Template").toString()));
        Answer made = center.company().post("/v1/calls", request.toString());

        assertThat(made.status()).as("%s", made).isEqualTo(201);
        assertLike("Create a Call", made.json());
        assertEchoes(request, made.json());
        assertThat(made.json().get("status").asText()).isEqualTo("scheduled");
        String id = made.json().get("id").asText();
        center.awaitStatus("/v1/calls/" + id, "completed");
        Answer noted = center.company().postEvents("""
                {"event_id": "noted", "event_type": "call.completed", "timestamp": "%s", "data": {"call_id": "%s",
                 "recording_url": "https://recordings.example/1.mp3", "notes": "Customer expressed interest in the premium plan"}}"""
                .formatted(Instant.now(), id));
        JsonNode call = Reads.after(noted, center.company(), "/v1/calls/" + id).json();
        assertLike("Get Call Details", call);
        assertEchoes(request, call);
        assertThat(call.get("notes")).isEqualTo(Documented.response("Get Call Details").get("notes"));
        assertThat(call.get("recording").asText()).endsWith("/recordings/" + id + ".mp3").doesNotContain("/v1/");
        assertThat(call.get("transcript").asText()).endsWith("/transcripts/" + id + ".json").doesNotContain("/v1/");
        JsonNode list = center.get("/v1/calls?status=completed&contactId=%s&startDate=2025-05-20&endDate=2099-01-01T00:00:00Z&page=1&limit=20"
                .formatted(call.get("contactId").asText()));
        assertLike("List Calls", list);
        assertThat(list.get("data")).hasSize(1);
    }

    @Test
    void a_scheduled_call_is_cancelled() {
        String id = center.make("/v1/calls", "{\"phone\": \"+15551234567\", \"scheduled\": \"2035-05-20T15:30:00Z\"}");
        Answer cancelled = center.company().post("/v1/calls/" + id + "/cancel", "");

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.json()).isEqualTo(Documented.response("Cancel Call").<ObjectNode>deepCopy().put("id", id));
    }

    /** Its days are over by now: it calls nobody, and ends. */
    @Test
    void a_campaign_is_made_of_contacts_and_lists() {
        String list = center.make("/v1/contact-lists", "{\"name\": \"Summer prospects\"}");
        center.company().post("/v1/contact-lists/" + list + "/contacts", "{\"contacts\": [\"%s\"]}".formatted(center.contact("+12025550103")));
        ObjectNode request = Documented.request("Create a Campaign").put("templateId", center.template());
        request.putArray("contacts").add(center.contact("+12025550101")).add(center.contact("+12025550102"));
        request.putArray("contactListIds").add(list);
        Answer made = center.company().post("/v1/campaigns", request.toString());

        assertThat(made.status()).as("%s", made).isEqualTo(201);
        assertLike("Create a Campaign", made.json());
        assertEchoes(request, made.json());
        assertThat(made.json().get("status").asText()).isEqualTo("scheduled");
        assertThat(made.json().get("totalContacts").asInt()).isEqualTo(3);
        JsonNode over = center.awaitStatus("/v1/campaigns/" + made.json().get("id").asText(), "completed");
        assertThat(over.get("completedCalls").asInt()).isEqualTo(3);
        assertThat(over.get("successfulCalls").asInt()).isZero();
        assertThat(center.get("/v1/calls").get("data")).isEmpty();
    }

    @Test
    void a_campaign_is_shown_listed_and_counted() {
        ObjectNode request = Documented.request("Create a Campaign").put("templateId", center.template());
        request.putArray("contacts").add(center.contact("+12025550200"));
        request.remove("contactListIds");
        request.putObject("schedule").put("startDate", "2025-05-20T09:00:00Z").put("endDate", "2099-05-25T17:00:00Z").put("timeZone", "America/New_York")
                .putObject("callHours").put("start", "00:00").put("end", "24:00");
        request.withArray("/schedule/daysOfWeek").add(1).add(2).add(3).add(4).add(5).add(6).add(7);
        String id = center.make("/v1/campaigns", request.toString());

        JsonNode campaign = center.awaitStatus("/v1/campaigns/" + id, "completed");
        assertLike("Get Campaign Details", campaign);
        assertEchoes(request, campaign);
        assertLike("List Campaigns", center.get("/v1/campaigns?status=completed&page=1&limit=20"));
        JsonNode counted = center.await(
                "/v1/analytics/calls?startDate=2025-05-20&endDate=2099-01-01&groupBy=day&campaignId=" + id,
                found -> found.get("completedCalls").asInt() == 1);
        assertLike("Get Call Statistics", counted);
        assertLike("Get Campaign Performance",
                center.get("/v1/analytics/campaigns?startDate=2025-05-20T00:00:00Z&endDate=2099-01-01T00:00:00Z&campaignIds=" + id + ",other"));
    }

    @Test
    void the_status_of_a_campaign_is_changed() {
        String id = center.campaign(CallCenter.SOME_DAY, center.contact("+12025550300"));
        Answer paused = center.company().post("/v1/campaigns/" + id + "/status", Documented.request("Update Campaign Status").toString());

        assertThat(paused.status()).isEqualTo(200);
        assertThat(paused.json()).isEqualTo(Documented.response("Update Campaign Status").<ObjectNode>deepCopy().put("id", id));
    }

    @Test
    void an_error_is_told_word_by_word() {
        Answer refused = center.company().post("/v1/contacts", "{\"name\": \"John Smith\", \"phone\": \"12\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json()).isEqualTo(Documented.response("Error Response Format"));
    }
}
