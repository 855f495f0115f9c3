package io.leadledger.upload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.leadledger.api.Handle;
import io.leadledger.api.HandleKind;
import io.leadledger.api.Handles;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class UploadContractTest {

    private static final String DOCUMENTED = """
            {"campaignId": "%s", "voiceAgentId": "68c9105cfde0aa95caa3db64", "client": "%s",
             "callDetails": {"callId": "CALL-20250929-001", "direction": "inbound", "startTime": "2025-09-29T10:15:00.000Z",
               "endTime": "2025-09-29T10:20:30.000Z", "duration": 330, "status": "completed",
               "recordingUrl": "http://devcrm.xeny.ai/apis/uploads/recordings/1759173049893.wav", "recordingDuration": 330,
               "recordingSize": 2456789, "callerNumber": "+919876543210"},
             "caller": {"phoneNumber": "+919876543210"},
             "transcription": {"session_id": "session_20251023_075614_7e155942", "start_time": "2025-10-23 07:56:34.608343",
               "end_time": "2025-10-23 07:56:34.608343", "duration_seconds": 30,
               "conversation_items": [
                 {"role": "assistant", "content": "Namaste! Main Urban Piper se piperbot bol rahi hoon.",
                  "timestamp": "2025-10-23T07:56:34.608343Z", "source": "agent"},
                 {"role": "user", "content": "Hello, I need help", "timestamp": "2025-10-23T07:56:44.608343Z",
                  "transcript_confidence": 0.95, "source": "transcription_node"}],
               "lead_generated": false, "metadata": {}},
             "lead": {"name": "John Doe", "email": "john@example.com", "company": "Tech Corp", "interest": "AI Solutions",
               "phone": "9876543210", "job_title": "CTO", "budget": "50k-100k", "timeline": "Q1 2025",
               "timestamp": "2025-10-23T07:56:34.608343Z", "source": "Friday AI Assistant", "status": "qualified"}}""";

    private final UploadingCompany uploads = UploadingCompany.make();
    private final TestCompany company = uploads.company();

    @Test
    void the_documented_upload_is_read_back_as_it_was_posted() throws Exception {
        String posted = DOCUMENTED.formatted(uploads.campaign(), uploads.client());

        Answer answer = uploads.upload(posted);

        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        assertThat(answer.json().get("success").asBoolean()).isTrue();
        assertThat(answer.json().at("/data/callId").asText()).isEqualTo("CALL-20250929-001");
        JsonNode back = readBack(answer, "?campaignId=" + uploads.campaign());
        assertThat(back.get("data")).hasSize(1);
        assertThat(back.at("/data/0").toString()).isEqualTo(new JsonMapper().readTree(posted).toString());
        assertThat(back.get("pagination").toString()).isEqualTo("{\"total\":1,\"limit\":50,\"offset\":0,\"has_more\":false}");
    }

    @Test
    void who_was_spoken_to_is_a_lead_of_every_family() {
        Answer answer = uploads.upload(DOCUMENTED.formatted(uploads.campaign(), uploads.client()));

        JsonNode leads = Reads.after(answer, company, "/users/" + company.id() + "/leads").json();
        JsonNode lead = leads.at("/data/0");
        assertThat(lead.get("customer_phone").asText()).as("%s", leads).isEqualTo("919876543210");
        assertThat(lead.get("name").asText()).isEqualTo("John Doe");
        String id = leadId("919876543210");
        JsonNode details = Reads.after(answer, company, "/api/v1/crm/leads/" + id).json();
        assertThat(details.at("/data/lifecycle_stage").asText(details.get("lifecycle_stage").asText())).isEqualTo("sql");
        assertThat(details.toString()).contains("call.completed", "call.transcribed", "CALL-20250929-001", "50k-100k");
    }

    @Test
    void the_call_shows_in_ottos_endpoints_and_in_nexuscrms_transcript() {
        Answer answer = uploads.upload(DOCUMENTED.formatted(uploads.campaign(), uploads.client()));

        JsonNode call = Reads.after(answer, company, "/api/v1/calls/CALL-20250929-001").json();
        assertThat(call.get("audio_file_path").asText()).endsWith("1759173049893.wav");
        JsonNode transcript = company.get("/api/v1/calls/CALL-20250929-001/transcript").json();
        assertThat(transcript.get("transcript").asText()).endsWith("bol rahi hoon. Hello, I need help");
        assertThat(transcript.get("confidence").decimalValue()).isEqualByComparingTo("0.95");
        JsonNode speech = company.get("/api/v1/calls/CALL-20250929-001/diarization").json().at("/speakers/1");
        assertThat(speech.get("speaker_id").asText()).isEqualTo("customer");
        assertThat(speech.get("start_time").decimalValue()).isEqualByComparingTo("10");
        assertThat(speech.get("end_time").decimalValue()).isEqualByComparingTo("30");
        Answer nexus = company.get("/api/v1/crm/calls/CALL-20250929-001/transcript");
        assertThat(nexus.status()).as("%s", nexus).isEqualTo(200);
        assertThat(nexus.text()).contains("Hello, I need help");
    }

    @Test
    void a_named_lead_that_claims_the_number_takes_over_whom_the_upload_opened() {
        uploads.upload(DOCUMENTED.formatted(uploads.campaign(), uploads.client()));
        Answer named = company.postEntities("""
                {"entity_id": "asha", "entity_type": "lead", "timestamp": "2025-11-01T00:00:00Z", "attributes": {"phone": "98765 43210"}}""");

        JsonNode lead = Reads.after(named, company, "/api/v1/crm/leads/asha").json();
        assertThat(lead.toString()).contains("John Doe", "call.completed");
    }

    @Test
    void the_same_upload_again_changes_nothing() {
        String posted = DOCUMENTED.formatted(uploads.campaign(), uploads.client());
        Answer first = uploads.upload(posted);
        int events = history(first).size();

        Answer again = uploads.upload(posted);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/data/duplicate").asBoolean()).isTrue();
        assertThat(history(again)).hasSize(events);
        assertThat(readBack(again, "?campaignId=" + uploads.campaign()).at("/pagination/total").asInt()).isEqualTo(1);
    }

    @Test
    void what_the_existing_client_sends_besides_is_taken() {
        Answer odd = uploads.upload(uploads.call("odd", """
                , "startTime": "2025-11-20T17:37:00.714714+00:00Z", "endTime": null, "duration": 12, "status": "missed", "callerNumber": "",
                "recordingSize": null, "recordingDuration": null, "recordingUrl": null""", """
                , "caller": {"phoneNumber": ""}, "lead": {}, "transcription": {"session_id": null, "start_time": null,
                "items": [{"role": "user", "content": ["Hello", "there"], "timestamp": null},
                          {"role": "system", "content": "Be polite"}, {"type": "function_call"}]}"""));
        Answer text = uploads.upload(uploads.call("text", ", \"startTime\": \"2025-10-23 07:56:34.608343\"", """
                , "transcription": {"text": "Hello, who is there?", "events": []}"""));

        assertThat(odd.status()).as("%s", odd).isEqualTo(201);
        assertThat(text.status()).as("%s", text).isEqualTo(201);
        JsonNode state = Reads.after(text, company, "/api/v1/audit/calls/odd").json().get("state");
        assertThat(state.get("status").asText()).isEqualTo("missed");
        assertThat(state.get("transcript").asText()).isEqualTo("Hello there");
        assertThat(state.get("started_at").asText()).isEqualTo("2025-11-20T17:37:00.714714Z");
        JsonNode other = company.get("/api/v1/audit/calls/text").json().get("state");
        assertThat(other.get("transcript").asText()).isEqualTo("Hello, who is there?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"campaignId\": \"c\", \"voiceAgentId\": \"a\", \"callDetails\": {\"callId\": \"1\"}} | client",
        "{\"campaignId\": \"c\", \"voiceAgentId\": \"a\", \"client\": \"CLIENT\"} | callDetails",
        "{\"campaignId\": \"c\", \"voiceAgentId\": \"a\", \"client\": \"CLIENT\", \"callDetails\": 7} | callDetails",
        "{\"campaignId\": \"c\", \"voiceAgentId\": \"a\", \"client\": \"CLIENT\", \"callDetails\": {}} | callDetails.callId",
        "{\"voiceAgentId\": \"a\", \"client\": \"CLIENT\", \"callDetails\": {\"callId\": \"bad\"}} | campaignId",
        "{\"campaignId\": \"c\", \"voiceAgentId\": \"a\", \"client\": \"CLIENT\", \"callDetails\": {\"callId\": \"bad\", \"startTime\": \"soon\"}}"
                + " | callDetails.startTime",
        "{\"campaignId\": \"c\", \"voiceAgentId\": \"a\", \"client\": \"CLIENT\", \"callDetails\": {\"callId\": \"bad\", \"duration\": -1}}"
                + " | callDetails.duration",
        "{\"campaignId\": \"c\", \"voiceAgentId\": \"a\", \"client\": \"CLIENT\", \"callDetails\": {\"callId\": \"bad\"}, \"transcription\":"
                + " {\"items\": [{\"content\": 5}]}} | transcription.items[0].content",
        "{\"campaignId\": \"c\", \"voiceAgentId\": \"a\", \"client\": \"CLIENT\", \"callDetails\": {\"callId\": \"bad\"}, \"lead\":"
                + " {\"name\": {}}} | lead.name",
    })
    void a_bad_upload_names_its_field_and_is_kept_nowhere(String posted, String field) {
        Answer answer = uploads.upload(posted.replace("CLIENT", uploads.client()));

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.json().get("success").asBoolean()).isFalse();
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
        assertThat(company.get("/api/v1/audit/calls/bad/history").status()).isEqualTo(404);
    }

    @Test
    void a_client_that_is_unknown_or_not_the_keys_own_is_refused_alike() {
        TestCompany other = RunningLedger.get().newCompany();
        String posted = uploads.call("c", "", "");

        Answer unknown = uploads.upload(posted.replace(uploads.client(), "nobody"));
        Answer foreign = other.post(UploadingCompany.CALL_DATA, posted);

        assertThat(unknown.status()).isEqualTo(403);
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.json().get("message")).isEqualTo(unknown.json().get("message"));
        assertThat(company.post(UploadingCompany.CALL_DATA, posted).status()).isEqualTo(201);
    }

    @Test
    void uploads_are_read_by_their_own_company_alone() {
        Answer answer = uploads.upload(uploads.call("mine", "", ""));
        TestCompany other = RunningLedger.get().newCompany();
        String path = UploadingCompany.CALL_DATA + "?campaignId=" + uploads.campaign();

        readBack(answer, "?campaignId=" + uploads.campaign());
        Answer read = other.get(path);
        assertThat(read.json().path("data")).as("%s", read).isEmpty();
        assertThat(read.status()).as("%s", read).isEqualTo(200);
        Answer foreign = other.get(UploadingCompany.CALL_DATA + "?client=" + uploads.client());
        Answer unknown = other.get(UploadingCompany.CALL_DATA + "?client=nobody");
        assertThat(foreign.status()).as("%s", foreign).isEqualTo(403);
        assertThat(unknown.status()).isEqualTo(403);
        assertThat(foreign.json().get("message")).isEqualTo(unknown.json().get("message"));
        assertThat(company.get(UploadingCompany.CALL_DATA + "?client=" + uploads.client()).json().get("data")).hasSize(1);
        assertThat(UploadingCompany.stranger().get(UploadingCompany.CALL_DATA + "?callId=mine").status()).isEqualTo(401);
        assertThat(UploadingCompany.stranger().get(UploadingCompany.CALL_DATA + "?campaignId=none").status()).isEqualTo(401);
    }

    @Test
    void many_are_uploaded_one_a_line_and_answered_for_one_by_one() {
        String good = uploads.call("one", "", "").strip();
        Answer answer = uploads.uploadLines(good + "\n{\"client\": \"" + uploads.client() + "\"}\n\nnonsense\n" + good + "\n");

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        JsonNode body = answer.json();
        assertThat(body.toString()).startsWith("{\"success\":false,\"total\":4,\"stored\":1,\"duplicate\":1,\"failed\":2,");
        assertThat(body.at("/results/1/field").asText()).isEqualTo("campaignId");
        assertThat(body.at("/results/3/status").asText()).isEqualTo("duplicate");
    }

    @Test
    void pages_go_from_the_newest_call_to_the_oldest() {
        Answer last = uploads.upload(uploads.call("day1", ", \"startTime\": \"2025-01-01T10:00:00Z\"", ""));
        for (int day = 2; day <= 5; day++) {
            last = uploads.upload(uploads.call("day" + day, ", \"startTime\": \"2025-01-0" + day + "T10:00:00Z\"", ""));
        }
        JsonNode page = readBack(last, "?campaignId=" + uploads.campaign() + "&limit=2&offset=1");
        JsonNode range = readBack(last, "?campaignId=" + uploads.campaign() + "&startDate=2025-01-02&endDate=2025-01-03");

        assertThat(page.findValuesAsText("callId")).containsExactly("day4", "day3");
        assertThat(page.get("pagination").toString()).isEqualTo("{\"total\":5,\"limit\":2,\"offset\":1,\"has_more\":true}");
        assertThat(range.findValuesAsText("callId")).containsExactly("day3", "day2");
        assertThat(UploadingCompany.stranger().get(UploadingCompany.CALL_DATA + "?campaignId=" + uploads.campaign() + "&limit=x").json()
                .get("field").asText()).isEqualTo("limit");
    }

    private JsonNode readBack(Answer after, String query) {
        Answer answer = Reads.after(after, new TestCompany(company.id(), UploadingCompany.stranger()), UploadingCompany.CALL_DATA + query);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    private JsonNode history(Answer after) {
        return Reads.after(after, company, "/api/v1/audit/leads/" + leadId("919876543210") + "/history").json().get("events");
    }

    private String leadId(String phone) {
        return Handles.derivedLeadId(
                UUID.fromString(company.id()), Handle.of(HandleKind.PHONE, phone));
    }
}
