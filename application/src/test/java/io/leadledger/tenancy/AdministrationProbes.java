package io.leadledger.tenancy;

import java.util.List;

/** Audit and administration. */
final class AdministrationProbes extends Probes {

    @Override
    void askAll() {
        audit();
        administration();
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
        probe(403, "POST /admin/v1/projections/{name}/rebuild", "/admin/v1/projections/lead-list/rebuild", "");
        probe(403, "GET /admin/v1/tasks/{id}", "/admin/v1/tasks/lead-list-1");
        probe(403, "GET /admin/v1/dead-letters", "/admin/v1/dead-letters");
        probe(403, "POST /admin/v1/dead-letters/{id}/retry", "/admin/v1/dead-letters/{key}/retry", "");
        probe(403, "POST /admin/v1/dead-letters/{id}/discard", "/admin/v1/dead-letters/{key}/discard", "");
        probe(403, "GET /admin/v1/parked-jobs", "/admin/v1/parked-jobs");
        probe(403, "POST /admin/v1/parked-jobs/retry", "/admin/v1/parked-jobs/retry", "{\"kind\": \"analysis\", \"job_id\": \"a\"}");
        // of somebody else's user; a token for a user whom nobody registered is the caller's own
        probe(403, "POST /auth/token", "/auth/token", "{\"user_id\": \"{user}\", \"role\": \"csr\"}");
    }
}
