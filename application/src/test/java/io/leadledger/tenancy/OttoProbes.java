package io.leadledger.tenancy;

import java.util.List;

/** Otto: calls and what is found in them, analytics, follow-ups, documents, questions. */
final class OttoProbes extends Probes {

    @Override
    void askAll() {
        calls();
        voice();
        procedures();
        phraseBooks();
        analytics();
        ask();
        documents();
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

    private void ask() {
        probe(201, "POST /api/v1/rag/tickets", "/api/v1/rag/tickets", "{}");
        probe(200, "GET /api/v1/rag/queries", "/api/v1/rag/queries?search=quagga");
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
}
