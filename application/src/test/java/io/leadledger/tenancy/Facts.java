package io.leadledger.tenancy;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.contact.ContactId;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ids by their names in {@link ForeignRequests}: those of a company that has one of everything, or ids that nobody has. All text that is
 * known of the company's things holds {@link #SECRET}.
 */
record Facts(Map<String, String> ids) {

    static final String SECRET = "Quagga";

    /** Each id here exists; an endpoint for a new kind of thing wants one of it here. */
    static Facts of(TestCompany company) {
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("company", company.id());
        ids.put("lead", "known-lead");
        ids.put("other_lead", "known-twin");
        ids.put("deal", "known-deal");
        ids.put("call", "known-call");
        ids.put("conversation", "known-chat");
        ids.put("rep", "known-rep");
        ids.put("record", "known-record");
        ids.put("phone", "4930111111");
        ids.put("user_phone", "4930222222");
        ids.put("user", "known-user-" + company.id());
        ids.put("webhook", accepted(company.post("/api/v1/webhooks", """
                {"url": "http://192.0.2.1.example.invalid/quagga", "events": ["lead.created"], "description": "Quagga"}""")).json()
                .get("id").asText());
        ids.put("call_webhook", accepted(company.post("/v1/webhooks", """
                {"url": "http://192.0.2.1.example.invalid/quagga", "events": ["campaign.paused"], "description": "Quagga"}""")).json()
                .get("id").asText());
        accepted(company.postEntities(
                entity("known-lead", "lead", "\"phone\": \"+49 30 111111\", \"email\": \"quagga@example.com\""),
                entity("known-twin", "lead", "\"phone\": \"+49 30 222222\", \"user_id\": \"%s\"".formatted(ids.get("user"))),
                entity("known-deal", "deal", "\"lead_id\": \"known-lead\", \"value\": 77"),
                entity("known-call", "call",
                        "\"lead_id\": \"known-lead\", \"outcome\": \"Quagga\", \"recording_url\": \"http://calls.invalid/quagga.wav\""),
                entity("known-rep", "rep", "\"email\": \"quagga@example.com\""),
                entity("known-record", "warehouse", "\"racks\": 3")));
        Answer events = accepted(company.postEvents("""
                {"event_id": "known-transcript", "entity_id": "known-lead", "event_type": "call.transcribed",
                 "timestamp": "2026-01-20T09:20:00Z", "data": {"call_id": "known-call", "transcript": "Quagga."}}""", """
                {"event_id": "known-event", "entity_id": "known-lead", "event_type": "message", "timestamp": "2026-01-20T09:30:00Z",
                 "data": {"message_id": "known-message", "conversation_id": "known-chat", "platform": "whatsapp",
                          "customer_phone": "+49 30 111111", "sender": "user", "text": "Quagga?"}}"""));
        ids.put("suppressed", "+4930333333");
        accepted(company.post("/v1/do-not-call", "{\"phone\": \"+4930333333\", \"reason\": \"Quagga\"}"));
        ids.put("contact", ContactId.of(UUID.fromString(company.id()), "known-lead"));
        ids.put("template", accepted(company.post("/v1/templates", """
                {"name": "Quagga", "steps": [{"type": "greeting", "content": "Quagga?"}]}""")).json().get("id").asText());
        ids.put("campaign", accepted(company.post("/v1/campaigns", """
                {"name": "Quagga", "templateId": "%s", "contacts": ["%s"], "schedule": {"startDate": "2099-01-05T09:00:00Z"}}"""
                .formatted(ids.get("template"), ids.get("contact")))).json().get("id").asText());
        accepted(company.postEvents("""
                {"event_id": "known-analysis", "entity_id": "known-lead", "event_type": "call.analyzed", "timestamp": "2026-01-20T09:21:00Z",
                 "data": {"call_id": "known-call", "analyzer": "quagga", "lead_score": 0.5, "objections": ["Quagga"], "stages_detected": [],
                          "coaching": ["Quagga"], "meeting_segments": [], "rehash_score": 4}}"""));
        accepted(company.client().put("/api/v1/intelligence/phrase-books/en", """
                {"objections": [{"type": "quagga", "phrases": ["quagga"]}]}"""));
        JsonNode sop = accepted(company.post("/api/v1/sop/stages", """
                {"stages": [{"stage_name": "Quagga", "stage_order": 1}]}""")).json();
        ids.put("sop", sop.get("sop_id").asText());
        ids.put("stage", sop.at("/stages/0/stage_id").asText());
        ids.put("contact_list", accepted(company.post("/v1/contact-lists", "{\"name\": \"Quagga\"}")).json().get("id").asText());
        accepted(company.post("/v1/contact-lists/" + ids.get("contact_list") + "/contacts", "{\"contacts\": [\"%s\"]}"
                .formatted(ids.get("contact"))));
        ids.put("import", accepted(company.client().post(
                "/v1/contact-lists/" + ids.get("contact_list") + "/import", "text/csv",
                "name,phone\nQuagga,+4930444444\n".getBytes(StandardCharsets.UTF_8))).json().get("importId").asText());
        accepted(company.post("/v1/campaigns/" + ids.get("campaign") + "/status", "{\"status\": \"paused\"}"));
        ids.put("ingestion", events.json().get("ingestion_id").asText());
        String admin = "/admin/v1/companies/" + company.id();
        accepted(RunningLedger.get().admin().post(admin + "/users", """
                {"user_id": "%s", "name": "Quagga", "email": "quagga@example.com", "role": "manager"}""".formatted(ids.get("user"))));
        ids.put("client", "known-client-" + company.id());
        accepted(RunningLedger.get().admin().post(admin + "/upload-clients", """
                {"client": "%s", "campaign_id": "quagga-campaign-%s"}""".formatted(ids.get("client"), company.id())));
        accepted(company.post("/apis/api/public/call-data", """
                {"campaignId": "quagga-campaign-%s", "voiceAgentId": "quagga", "client": "%s",
                 "callDetails": {"callId": "known-upload", "callerNumber": "+4930111111"}, "caller": {"phoneNumber": "+4930111111"},
                 "lead": {"name": "Quagga"}}""".formatted(company.id(), ids.get("client"))));
        ids.put("delivery", delivery(company, "/api/v1/webhooks/" + ids.get("webhook") + "/deliveries", "deliveries"));
        ids.put("call_delivery", delivery(company, "/v1/webhooks/" + ids.get("call_webhook") + "/deliveries", "data"));
        ids.put("recording", accepted(company.client().post("/apis/api/public/upload", "multipart/form-data; boundary=b", """
                --b\r
                Content-Disposition: form-data; name="file"; filename="quagga.wav"\r
                \r
                Quagga\r
                --b--\r
                """.getBytes(StandardCharsets.UTF_8))).json().at("/data/filename").asText());
        ids.put("audible_call", "known-audible");
        accepted(company.post("/api/v1/calls", """
                {"call_id": "known-audible", "audio_url": "http://localhost/apis/uploads/recordings/%s"}""".formatted(ids.get("recording"))));
        ids.put("key", accepted(RunningLedger.get().admin().post(admin + "/api-keys", """
                {"name": "Quagga", "scopes": ["crm:read"]}""")).json().get("key_id").asText());
        ids.put("task", accepted(company.post("/api/v1/calls/known-call/follow-up-tasks", """
                {"task_type": "call", "description": "Quagga"}""")).json().get("task_id").asText());
        ids.put("draft", accepted(company.post("/api/v1/ai/followup/draft", """
                {"call_id": "known-call", "rep_id": "known-rep"}""")).json().get("draft_id").asText());
        ids.put("sequence", accepted(company.post("/api/v1/nurture-sequences", """
                {"name": "Quagga", "steps": [{"delay": 300, "channel": "email", "instructions": "Quagga"}]}""")).json()
                .get("sequence_id").asText());
        ids.put("enrolment", accepted(company.post("/api/v1/nurture-sequences/" + ids.get("sequence") + "/enrolments", """
                {"lead_id": "known-twin"}""")).json().get("enrolment_id").asText());
        accepted(company.post("/api/v1/summary/appointment", "{\"call_id\": \"known-call\"}"));
        ids.put("document", document(company));
        ids.put("upload_id", ids.get("document").replace("doc_", "upload_"));
        ids.put("reindexing", accepted(company.post("/api/v1/maintenance/vectors/reindex", "{}")).json().get("reindex_id").asText());
        accepted(company.get("/api/v1/crm/leads/known-lead", "X-Min-Event-Position", events.header("X-Event-Position")));
        analysed(company, "/api/v1/audit/calls/known-call/history");
        return new Facts(ids);
    }

    /** Ids of the same form that belong to nothing. */
    Facts unknown() {
        Map<String, String> unknown = new LinkedHashMap<>();
        ids.forEach((name, id) -> unknown.put(name, switch (name) {
            case "company", "key" -> UUID.randomUUID().toString();
            case "user", "client" -> id.substring(0, id.length() - 36) + UUID.randomUUID();
            case "contact_list" -> "1".repeat(24);
            case "import" -> "2".repeat(24);
            case "template", "contact" -> "0".repeat(24);
            case "ingestion", "webhook", "call_webhook", "delivery", "call_delivery", "task", "draft", "document", "upload_id", "reindexing", "sop",
                    "stage", "sequence", "enrolment" ->
                    id.substring(0, id.length() - 6) + "000000";
            case "phone", "user_phone", "suppressed" -> id.replace("4930", "4940");
            case "recording" -> "0".repeat(32) + ".wav";
            default -> id.replace("known", "never");
        }));
        return new Facts(unknown);
    }

    /** With {@code {lead}} and the like filled in. */
    String in(String template) {
        String filled = template;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    /** The other way round, so that two answers can be compared that repeat what was asked for. */
    String out(String text) {
        String emptied = text;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            emptied = emptied.replace(id.getValue(), "{" + id.getKey() + "}");
        }
        return emptied;
    }

    private static String entity(String id, String type, String attributes) {
        return """
                {"entity_id": "%s", "entity_type": "%s", "timestamp": "2026-01-20T09:00:00Z", "attributes": {"name": "Quagga", %s}}"""
                .formatted(id, type, attributes);
    }

    /** Once it is indexed, so that nothing more happens to it. */
    private static String document(TestCompany company) {
        String id = accepted(company.client().post("/api/v1/ingestion/reference-documents", "multipart/form-data; boundary=b", """
                --b\r
                Content-Disposition: form-data; name="file"; filename="quagga.txt"\r
                \r
                Quagga\r
                --b--\r
                """.getBytes(StandardCharsets.UTF_8))).json().get("document_id").asText();
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (System.nanoTime() < deadline) {
            if (company.get("/api/v1/ingestion/documents/" + id).json().path("status").asText().equals("completed")) {
                return id;
            }
            LockSupport.parkNanos(100_000_000L);
        }
        throw new AssertionError("the document was not indexed");
    }

    private static String delivery(TestCompany company, String path, String list) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < deadline) {
            JsonNode found = accepted(company.get(path)).json().get(list);
            if (!found.isEmpty()) {
                return found.get(0).get("id").asText();
            }
            LockSupport.parkNanos(100_000_000L);
        }
        throw new AssertionError("no delivery was noted");
    }

    /** What is found in a call comes a moment after its transcript. */
    private static void analysed(TestCompany company, String path) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (!company.get(path).text().contains("system:analysis")) {
            assertThat(System.nanoTime()).as(path).isLessThan(deadline);
            LockSupport.parkNanos(100_000_000L);
        }
    }

    private static Answer accepted(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        assertThat(answer.json().path("rejected").intValue()).as(answer.text()).isZero();
        return answer;
    }
}
