package io.leadledger.web.family;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ApiFamilyTest {

    @ParameterizedTest
    @CsvSource({
        "/users/u/leads,LEADS",
        "/v1/calls,CALL_CENTER",
        "/recordings/60a2e7f3b9c1a83e94d8f2c3.mp3,CALL_CENTER",
        "/recordings/signed,SYSTEM",
        "/transcripts/60a2e7f3b9c1a83e94d8f2c3.json,CALL_CENTER",
        "/v3/api-docs,SYSTEM",
        "/v1x,SYSTEM",
        "/apis/api/public/call-data,UPLOAD",
        "/api/v1/crm/leads/1,NEXUS",
        "/proxy/nexus-crm/api/v1/crm/leads/1,NEXUS",
        "/api/v1/webhooks/wh_1/deliveries,NEXUS",
        "/api/v1/ingestion/events,INGESTION",
        "/api/v1/audit/export,AUDIT",
        "/api/v1/calls/1,OTTO",
        "/webhooks/callrail/call-started,OTTO",
        "/admin/v1/companies,ADMIN",
        "/auth/token,ADMIN",
        "/health,SYSTEM",
        "*,SYSTEM",
    })
    void the_path_tells_the_family(String path, ApiFamily family) {
        assertThat(ApiFamily.ofPath(path)).isEqualTo(family);
    }
}
