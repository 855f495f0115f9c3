package io.leadledger.tenancy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stranger may ask of each endpoint. Every endpoint has at least one line here, with ids by the names of {@link Facts} and the
 * status that answers other companies' ids and unknown ones alike.
 */
final class ForeignRequests {

    /** A lead of the stranger's own. */
    static final String MINE = "mine";

    private static final List<String> OPEN = List.of("/.well-known/jwks.json", "/health", "/live", "/ready");

    private final List<Probe> probes = new ArrayList<>();

    /**
     * @param endpoint method and path as mapped, without patterns of path variables
     * @param path with {@code {lead}} and the like
     * @param body null for none
     * @param status 200: an endpoint that answers, with what is the caller's own
     */
    record Probe(String endpoint, String path, @Nullable String body, int status) {

        String method() {
            return endpoint.substring(0, endpoint.indexOf(' '));
        }

        boolean isOpen() {
            return OPEN.contains(path);
        }

        @Override
        public String toString() {
            return method() + " " + path + (body == null ? "" : " " + body);
        }
    }

    static List<Probe> all() {
        ForeignRequests requests = new ForeignRequests();
        requests.ingestion();
        requests.documents();
        requests.leads();
        requests.callCenter();
        requests.crm();
        requests.webhooks();
        requests.upload();
        requests.vapi();
        requests.analytics();
        requests.calls();
        requests.voice();
        requests.procedures();
        requests.phraseBooks();
        requests.followUps();
        requests.drafts();
        requests.nurture();
        requests.clones();
        requests.audit();
        requests.administration();
        requests.ask();
        requests.open();
        return List.copyOf(requests.probes);
    }

    private void ingestion() {
        probe(403, "POST /api/v1/ingestion/entities", "/api/v1/ingestion/entities", """
                {"company_id": "{company}", "entities": [{"entity_id": "{lead}", "entity_type": "lead", "timestamp": "2026-02-01T00:00:00Z",
                 "attributes": {"name": "Taken over"}}]}""");
        probe(403, "POST /api/v1/ingestion/events", "/api/v1/ingestion/events", """
                {"company_id": "{company}", "events": [{"event_id": "intruding", "entity_id": "{lead}", "event_type": "call",
                 "timestamp": "2026-02-01T00:00:00Z", "data": {"call_id": "{call}"}}]}""");
        for (String part : List.of("", "/errors", "/rejected")) {
            probe(404, "GET /api/v1/ingestion/{ingestion_id}" + part, "/api/v1/ingestion/{ingestion}" + part);
        }
    }

    private void documents() {
        for (String kind : List.of("sop", "training", "reference")) {
            String path = "/api/v1/ingestion/" + kind + "-documents";
            probe(415, "POST " + path, path, "{\"company_id\": \"{company}\"}");
        }
        String documents = "/api/v1/ingestion/documents";
        probe(200, "GET " + documents, documents);
        probe(404, "GET " + documents + "/{document_id}", documents + "/{document}");
        probe(404, "DELETE " + documents + "/{document_id}", documents + "/{document}");
        probe(403, "POST " + documents + "/upload", documents + "/upload", """
                {"company_id": "{company}", "document_name": "policy.pdf", "url": "https://s3.amazonaws.com/bucket/policy.pdf"}""");
        probe(404, "POST " + documents + "/complete", documents + "/complete", "{\"upload_id\": \"{upload_id}\", \"status\": \"failed\"}");
        String vectors = "/api/v1/maintenance/vectors";
        for (String id : List.of("{document}", "{upload_id}", "{call}")) {
            probe(404, "DELETE " + vectors + "/{entity_id}", vectors + "/" + id);
        }
        probe(403, "POST " + vectors + "/reindex", vectors + "/reindex", "{\"company_id\": \"{company}\"}");
        probe(404, "GET " + vectors + "/reindex/{reindex_id}", vectors + "/reindex/{reindexing}");
    }

    private void leads() {
        leadsOf("{company}", "{phone}");
        leadsOf("{user}", "{user_phone}");
    }

    private void leadsOf(String account, String phone) {
        String leads = "/users/" + account + "/leads";
        probe(403, "GET /users/{user_id}/leads", leads);
        probe(403, "GET /users/{user_id}/leads/stats", leads + "/stats");
        probe(403, "GET /users/{user_id}/leads/{customer_phone}", leads + "/" + phone);
        probe(403, "GET /users/{user_id}/leads/{customer_phone}/messages", leads + "/" + phone + "/messages");
    }

    private void callCenter() {
        String templates = "/v1/templates";
        String template = """
                {"name": "Mine", "steps": [{"type": "greeting", "content": "Hello."}]}""";
        probe(200, "GET " + templates, templates);
        probe(400, "POST " + templates, templates, "{\"name\": \"{template}\"}");
        probe(404, "GET " + templates + "/{id}", templates + "/{template}");
        probe(404, "PUT " + templates + "/{id}", templates + "/{template}", template);
        probe(404, "DELETE " + templates + "/{id}", templates + "/{template}");
        String campaigns = "/v1/campaigns";
        probe(200, "GET " + campaigns, campaigns);
        probe(400, "POST " + campaigns, campaigns, "{\"name\": \"Mine\", \"templateId\": \"{template}\", \"contacts\": [\"{contact}\"]}");
        probe(404, "GET " + campaigns + "/{id}", campaigns + "/{campaign}");
        probe(404, "POST " + campaigns + "/{id}/status", campaigns + "/{campaign}/status", "{\"status\": \"stopped\"}");
        String lists = "/v1/contact-lists";
        probe(200, "GET " + lists, lists);
        probe(400, "POST " + lists, lists, "{\"id\": \"{contact_list}\"}");
        probe(404, "GET " + lists + "/{id}", lists + "/{contact_list}");
        probe(404, "DELETE " + lists + "/{id}", lists + "/{contact_list}");
        probe(404, "GET " + lists + "/{id}/contacts", lists + "/{contact_list}/contacts");
        probe(404, "POST " + lists + "/{id}/contacts", lists + "/{contact_list}/contacts", "{\"contacts\": [\"{contact}\"]}");
        probe(404, "DELETE " + lists + "/{id}/contacts/{contact_id}", lists + "/{contact_list}/contacts/{contact}");
        probe(415, "POST " + lists + "/{id}/import", lists + "/{contact_list}/import", "{\"phone\": \"+15551234567\"}");
        probe(404, "GET " + lists + "/{id}/imports/{import_id}/rejected", lists + "/{contact_list}/imports/{import}/rejected");
        probe(400, "POST " + campaigns, campaigns, """
                {"name": "Mine", "templateId": "none", "contactListIds": ["{contact_list}"]}""");
        String calls = "/v1/calls";
        probe(200, "GET " + calls, calls + "?contactId={contact}");
        probe(404, "POST " + calls, calls, "{\"contactId\": \"{contact}\", \"templateId\": \"{template}\"}");
        probe(404, "POST " + calls, calls, "{\"phone\": \"+15550109999\", \"templateId\": \"{template}\"}");
        probe(404, "GET " + calls + "/{id}", calls + "/{call}");
        probe(404, "POST " + calls + "/{id}/cancel", calls + "/{call}/cancel", "");
        probe(404, "GET /v1/transcripts/{id}.json", "/v1/transcripts/{call}.json");
        probe(404, "GET /v1/recordings/{id}.mp3", "/v1/recordings/{audible_call}.mp3");
        String numbers = "/v1/do-not-call";
        probe(200, "GET " + numbers, numbers);
        probe(400, "POST " + numbers, numbers, "{\"reason\": \"mine\"}");
        probe(404, "DELETE " + numbers + "/{phone}", numbers + "/{suppressed}");
        callCenterWebhooks();
        String contacts = "/v1/contacts";
        probe(200, "GET " + contacts, contacts + "?search=quagga");
        probe(400, "POST " + contacts, contacts, "{\"id\": \"{contact}\"}");
        probe(404, "GET " + contacts + "/{id}", contacts + "/{contact}");
        probe(404, "PUT " + contacts + "/{id}", contacts + "/{contact}", "{\"phone\": \"+15551234567\"}");
        probe(404, "PATCH " + contacts + "/{id}", contacts + "/{contact}", "{\"name\": \"Mine\"}");
        probe(404, "DELETE " + contacts + "/{id}", contacts + "/{contact}");
    }

    private void callCenterWebhooks() {
        String hooks = "/v1/webhooks";
        String one = hooks + "/{call_webhook}";
        probe(200, "GET " + hooks, hooks);
        probe(400, "POST " + hooks, hooks, "{\"url\": \"http://127.0.0.1/\", \"events\": [\"call.completed\"]}");
        probe(404, "GET " + hooks + "/{id}", one);
        probe(404, "PATCH " + hooks + "/{id}", one, "{\"active\": false}");
        probe(404, "POST " + hooks + "/{id}/rotate-secret", one + "/rotate-secret", "{}");
        String delivery = hooks + "/{id}/deliveries/{deliveryId}";
        probe(404, "GET " + hooks + "/{id}/deliveries", one + "/deliveries");
        probe(404, "GET " + delivery, one + "/deliveries/{call_delivery}");
        probe(404, "POST " + delivery + "/replay", one + "/deliveries/{call_delivery}/replay", "{}");
        probe(404, "DELETE " + hooks + "/{id}", one);
    }

    private void crm() {
        for (String prefix : List.of("/api/v1/crm", "/proxy/nexus-crm/api/v1/crm")) {
            for (String kind : List.of("lead", "deal", "call")) {
                String list = prefix + "/" + kind + "s";
                probe(200, "GET " + list, list);
                probe(404, "GET " + list + "/{id}", list + "/{" + kind + "}");
            }
            crmWrites(prefix);
            probe(404, "GET " + prefix + "/calls/{id}/transcript", prefix + "/calls/{call}/transcript");
        }
        for (String action : List.of("/merge", "/unmerge")) {
            for (String prefix : List.of("/api/v1/crm", "/proxy/nexus-crm/api/v1/crm")) {
                String endpoint = "POST " + prefix + "/leads/{id}" + action;
                probe(404, endpoint, prefix + "/leads/{lead}" + action, "{\"lead_id\": \"{other_lead}\"}");
            }
        }
        String mine = "/api/v1/crm/leads/" + MINE;
        probe(404, "POST /api/v1/crm/leads/{id}/merge", mine + "/merge", "{\"lead_id\": \"{lead}\"}");
        probe(409, "POST /api/v1/crm/leads/{id}/unmerge", mine + "/unmerge", "{\"lead_id\": \"{lead}\"}");
    }

    private void crmWrites(String prefix) {
        String lead = " " + prefix + "/leads/{id}";
        String path = prefix + "/leads/{lead}";
        probe(400, "POST " + prefix + "/leads", prefix + "/leads", "{\"leadId\": \"{lead}\", \"email\": \"a@b.example\"}");
        probe(404, "PATCH" + lead, path, "{\"name\": \"Taken over\"}");
        probe(404, "POST" + lead + "/stage", path + "/stage", "{\"stage\": \"mql\"}");
        probe(404, "POST" + lead + "/owner", path + "/owner", "{\"owner_id\": \"{user}\"}");
        probe(404, "POST" + lead + "/tags", path + "/tags", "{\"tags\": [\"mine\"]}");
        probe(404, "POST" + lead + "/score", path + "/score", "{}");
        probe(404, "POST " + prefix + "/deals/{id}/predict", prefix + "/deals/{deal}/predict", "{}");
        probe(404, "POST " + prefix + "/calls/outbound", prefix + "/calls/outbound", "{\"lead_id\": \"{lead}\", \"phone_number\": \"+15550101\"}");
        probe(404, "POST " + prefix + "/deals", prefix + "/deals", "{\"name\": \"Mine\", \"lead_id\": \"{lead}\"}");
        probe(404, "PATCH " + prefix + "/deals/{id}", prefix + "/deals/{deal}", "{\"value\": 1}");
        probe(404, "POST " + prefix + "/deals/{id}/stage", prefix + "/deals/{deal}/stage", "{\"stage\": \"closed_lost\"}");
    }

    private void webhooks() {
        for (String path : List.of("/api/v1/webhooks", "/proxy/nexus-crm/api/v1/webhooks")) {
            String one = path + "/{webhook}";
            probe(200, "GET " + path, path);
            probe(400, "POST " + path, path, "{\"url\": \"http://127.0.0.1/\", \"events\": [\"lead.created\"]}");
            probe(404, "GET " + path + "/{id}", one);
            probe(404, "PATCH " + path + "/{id}", one, "{\"active\": false}");
            probe(404, "POST " + path + "/{id}/rotate-secret", one + "/rotate-secret", "{}");
            probe(404, "GET " + path + "/{id}/deliveries", one + "/deliveries");
            probe(404, "GET " + path + "/{id}/deliveries/{delivery_id}", one + "/deliveries/{delivery}");
            probe(404, "POST " + path + "/{id}/deliveries/{delivery_id}/replay", one + "/deliveries/{delivery}/replay", "{}");
            probe(404, "POST " + path + "/{id}/replay", one + "/replay", "{\"since\": \"2026-01-01T00:00:00Z\"}");
            probe(404, "DELETE " + path + "/{id}", one);
        }
    }

    private void upload() {
        String calls = "/apis/api/public/call-data";
        probe(403, "POST " + calls, calls, """
                {"campaignId": "mine", "voiceAgentId": "mine", "client": "{client}", "callDetails": {"callId": "{call}"}}""");
        probe(200, "GET " + calls, calls + "?client={client}");
        probe(415, "POST /apis/api/public/upload", "/apis/api/public/upload", "{\"client\": \"{client}\"}");
        probe(404, "GET /apis/uploads/recordings/{name}", "/apis/uploads/recordings/{recording}");
    }

    private void calls() {
        for (String part : List.of("", "/status", "/audio", "/transcript", "/diarization", "/speakers")) {
            probe(404, "GET /api/v1/calls/{call_id}" + part, "/api/v1/calls/{call}" + part);
        }
        probe(403, "POST /api/v1/calls", "/api/v1/calls", "{\"company_id\": \"{company}\", \"call_id\": \"{call}\"}");
        probe(404, "PUT /api/v1/calls/{call_id}", "/api/v1/calls/{call}", "{\"status\": \"failed\"}");
        probe(403, "POST /webhooks/callrail/{event}", "/webhooks/callrail/call-completed", """
                {"data": {"company_id": "{company}", "call_id": "{call}"}}""");
        probe(503, "POST /api/v1/asr/transcribe", "/api/v1/asr/transcribe", """
                {"audio_url": "http://localhost/apis/uploads/recordings/{recording}"}""");
    }

    private void followUps() {
        String ofCall = "/api/v1/calls/{call}/follow-up-tasks";
        probe(404, "GET /api/v1/calls/{call_id}/follow-up-tasks", ofCall);
        probe(404, "POST /api/v1/calls/{call_id}/follow-up-tasks", ofCall, "{\"task_type\": \"call\", \"description\": \"Mine\"}");
        probe(200, "GET /api/v1/follow-up-tasks", "/api/v1/follow-up-tasks?call_id={call}");
        probe(404, "GET /api/v1/follow-up-tasks/{task_id}", "/api/v1/follow-up-tasks/{task}");
        probe(404, "PATCH /api/v1/follow-up-tasks/{task_id}", "/api/v1/follow-up-tasks/{task}", "{\"status\": \"done\"}");
    }

    private void analytics() {
        for (String what : List.of("performance", "reps", "objections", "leads")) {
            probe(403, "GET /api/v1/analytics/" + what + "/{company_id}", "/api/v1/analytics/" + what + "/{company}");
        }
        probe(404, "POST /api/v1/summary/daily", "/api/v1/summary/daily", "{\"date\": \"2026-01-20\", \"rep_id\": \"{rep}\"}");
        probe(404, "POST /api/v1/summary/appointment", "/api/v1/summary/appointment", "{\"call_id\": \"{call}\"}");
        probe(404, "POST /api/v1/summary/prep", "/api/v1/summary/prep", "{\"call_id\": \"{call}\"}");
        probe(404, "GET /api/v1/summary/{rep_id}/history", "/api/v1/summary/{rep}/history");
        probe(404, "GET /api/v1/summary/call/{call_id}", "/api/v1/summary/call/{call}");
        probe(200, "GET /v1/analytics/calls", "/v1/analytics/calls?campaignId={call}");
        probe(200, "GET /v1/analytics/campaigns", "/v1/analytics/campaigns?campaignIds={call}");
    }

    private void nurture() {
        String all = "/api/v1/nurture-sequences";
        String enrolments = "/api/v1/nurture-enrolments";
        probe(200, "GET " + all, all);
        probe(403, "POST " + all, all, """
                {"company_id": "{company}", "name": "Mine", "steps": [{"delay": 1, "channel": "sms"}]}""");
        probe(404, "GET " + all + "/{sequence_id}", all + "/{sequence}");
        probe(404, "PUT " + all + "/{sequence_id}", all + "/{sequence}", "{\"is_active\": false}");
        probe(404, "DELETE " + all + "/{sequence_id}", all + "/{sequence}");
        probe(404, "POST " + all + "/{sequence_id}/enrolments", all + "/{sequence}/enrolments", "{\"lead_id\": \"" + MINE + "\"}");
        probe(200, "GET " + enrolments, enrolments + "?sequence_id={sequence}&lead_id={lead}");
        probe(404, "GET " + enrolments + "/{enrolment_id}", enrolments + "/{enrolment}");
        probe(404, "POST " + enrolments + "/{enrolment_id}/stop", enrolments + "/{enrolment}/stop");
    }

    private void drafts() {
        for (String kind : List.of("draft", "nurture", "rehash")) {
            probe(404, "POST /api/v1/ai/followup/" + kind, "/api/v1/ai/followup/" + kind, "{\"call_id\": \"{call}\"}");
        }
        for (String list : List.of("followup", "clone")) {
            probe(200, "GET /api/v1/" + list + "/{rep_id}/drafts", "/api/v1/" + list + "/{rep}/drafts");
        }
        probe(404, "GET /api/v1/drafts/{draft_id}", "/api/v1/drafts/{draft}");
        probe(404, "PATCH /api/v1/drafts/{draft_id}", "/api/v1/drafts/{draft}", "{\"status\": \"sent\"}");
    }

    private void clones() {
        String clone = "/api/v1/clone/{rep}";
        String mapped = " /api/v1/clone/{rep_id}";
        probe(404, "GET" + mapped + "/profile", clone + "/profile");
        probe(404, "GET" + mapped + "/status", clone + "/status");
        probe(404, "POST" + mapped + "/generate", clone + "/generate", "{\"prompt\": \"Write\"}");
        probe(200, "GET /api/v1/otto-save", "/api/v1/otto-save");
        probe(200, "PUT /api/v1/otto-save", "/api/v1/otto-save", "{\"enabled\": true}");
        // a clone of the caller's own, whatever the rep is called
        probe(400, "POST" + mapped + "/train", clone + "/train", "{\"communication_samples\": []}");
    }

    private void voice() {
        for (String part : List.of("lead-classification", "objections", "sop-analysis", "coaching", "meeting-segments", "rehash-score")) {
            probe(404, "GET /api/v1/calls/{call_id}/" + part, "/api/v1/calls/{call}/" + part);
        }
    }

    private void procedures() {
        String stages = "/api/v1/sop/stages";
        probe(403, "GET " + stages, stages + "?company_id={company}");
        probe(403, "POST " + stages, stages, "{\"company_id\": \"{company}\", \"stages\": [{\"stage_name\": \"Mine\", \"stage_order\": 1}]}");
        probe(404, "PUT " + stages + "/{stage_id}", stages + "/{stage}", "{\"stage_order\": 9}");
        probe(404, "DELETE " + stages + "/{stage_id}", stages + "/{stage}");
        probe(403, "GET /api/v1/sop/compliance/{company_id}", "/api/v1/sop/compliance/{company}");
        probe(404, "POST /api/v1/sop/compliance/analyze", "/api/v1/sop/compliance/analyze", "{\"call_id\": \"{call}\", \"sop_id\": \"{sop}\"}");
    }

    private void phraseBooks() {
        String book = "/api/v1/intelligence/phrase-books/";
        probe(404, "GET " + book + "{language}", book + "en");
        probe(400, "PUT " + book + "{language}", book + "en", "[\"{call}\"]");
        probe(404, "DELETE " + book + "{language}", book + "en");
    }

    private void vapi() {
        probe(403, "POST /webhooks/vapi", "/webhooks/vapi", """
                {"message": {"type": "end-of-call-report", "endedReason": "customer-ended-call", "endedAt": "2026-02-01T00:00:00Z",
                 "call": {"id": "{call}", "metadata": {"call_id": "{call}", "company_id": "{company}"}}}}""");
    }

    private void audit() {
        String entity = "GET /api/v1/audit/{kind}/{id}";
        for (String kind : List.of("lead", "deal", "call", "conversation", "rep", "record", "sop")) {
            String path = "/api/v1/audit/" + kind + "s/{" + kind + "}";
            probe(404, entity, path);
            probe(404, entity + "/history", path + "/history");
            probe(404, entity + "/diff", path + "/diff?from=0&to=0");
            probe(200, "GET /api/v1/audit/search", "/api/v1/audit/search?entity_kind=" + kind + "&entity_id={" + kind + "}");
        }
        probe(200, "GET /api/v1/audit/search", "/api/v1/audit/search?text=quagga");
        probe(200, "GET /api/v1/audit/search", "/api/v1/audit/search?actor=key:{key}");
        probe(200, "GET /api/v1/audit/export", "/api/v1/audit/export?from_position=0");
    }

    private void administration() {
        String companies = "/admin/v1/companies";
        String company = companies + "/{company}";
        probe(403, "POST /admin/v1/companies", companies, "{\"name\": \"Mine too\", \"company_id\": \"{company}\"}");
        probe(403, "POST /admin/v1/companies/{id}/api-keys", company + "/api-keys", "{\"name\": \"mine\", \"scopes\": [\"crm:read\"]}");
        probe(403, "GET /admin/v1/companies/{id}/api-keys", company + "/api-keys");
        probe(403, "DELETE /admin/v1/companies/{id}/api-keys/{keyId}", company + "/api-keys/{key}");
        probe(403, "POST /admin/v1/companies/{id}/users", company + "/users",
                "{\"user_id\": \"{user}\", \"name\": \"x\", \"email\": \"x@example.com\", \"role\": \"csr\"}");
        probe(403, "POST /admin/v1/companies/{id}/upload-clients", company + "/upload-clients", "{\"client\": \"mine\"}");
        String tokens = "/admin/v1/companies/{id}/webhook-tokens";
        probe(403, "POST " + tokens, company + "/webhook-tokens", "{\"source\": \"callrail\"}");
        probe(403, "GET " + tokens, company + "/webhook-tokens");
        probe(403, "DELETE " + tokens + "/{tokenId}", company + "/webhook-tokens/{key}");
        probe(403, "GET /admin/v1/projections", "/admin/v1/projections");
        probe(403, "GET /admin/v1/dead-letters", "/admin/v1/dead-letters");
        probe(403, "POST /admin/v1/dead-letters/{id}/retry", "/admin/v1/dead-letters/{key}/retry", "");
        probe(403, "POST /admin/v1/dead-letters/{id}/discard", "/admin/v1/dead-letters/{key}/discard", "");
        probe(403, "GET /admin/v1/parked-jobs", "/admin/v1/parked-jobs");
        probe(403, "POST /admin/v1/parked-jobs/retry", "/admin/v1/parked-jobs/retry", "{\"kind\": \"analysis\", \"job_id\": \"a\"}");
        // of somebody else's user; a token for a user whom nobody registered is the caller's own
        probe(403, "POST /auth/token", "/auth/token", "{\"user_id\": \"{user}\", \"role\": \"csr\"}");
    }

    private void ask() {
        probe(201, "POST /api/v1/rag/tickets", "/api/v1/rag/tickets", "{}");
        probe(200, "GET /api/v1/rag/queries", "/api/v1/rag/queries?search=quagga");
    }

    /** These know no company. */
    private void open() {
        OPEN.forEach(path -> probe(200, "GET " + path, path));
    }

    private void probe(int status, String endpoint, String path) {
        probe(status, endpoint, path, null);
    }

    private void probe(int status, String endpoint, String path, @Nullable String body) {
        probes.add(new Probe(endpoint, path, body, status));
    }
}
