package io.leadledger.tenancy;

import java.util.List;

/** The ways in and out that have a document each: ingestion, leads, uploads, telephony. */
final class ChannelProbes extends Probes {

    @Override
    void askAll() {
        ingestion();
        leads();
        upload();
        vapi();
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

    private void upload() {
        String calls = "/apis/api/public/call-data";
        probe(403, "POST " + calls, calls, """
                {"campaignId": "mine", "voiceAgentId": "mine", "client": "{client}", "callDetails": {"callId": "{call}"}}""");
        probe(403, "GET " + calls, calls + "?client={client}");
        probe(200, "GET " + calls, calls + "?callId={call}");
        probe(415, "POST /apis/api/public/upload", "/apis/api/public/upload", "{\"client\": \"{client}\"}");
        probe(404, "GET /apis/uploads/recordings/{name}", "/apis/uploads/recordings/{recording}");
    }

    private void vapi() {
        probe(403, "POST /webhooks/vapi", "/webhooks/vapi", """
                {"message": {"type": "end-of-call-report", "endedReason": "customer-ended-call", "endedAt": "2026-02-01T00:00:00Z",
                 "call": {"id": "{call}", "metadata": {"call_id": "{call}", "company_id": "{company}"}}}}""");
    }
}
