package io.leadledger.tenancy;

import java.util.List;

/** NexusCRM, with its webhooks. */
final class NexusProbes extends Probes {

    @Override
    void askAll() {
        crm();
        webhooks();
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
        String mine = "/api/v1/crm/leads/" + ForeignRequests.MINE;
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
}
