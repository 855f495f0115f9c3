package io.leadledger.followup;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class NurtureRestartTest {

    @Test
    void a_restart_between_steps_neither_loses_nor_doubles_one() {
        RunningLedger ledger = RunningLedger.with();
        JsonNode made = ledger.admin().post("/admin/v1/companies", "{\"name\": \"Acme Tools\"}").json();
        Nurturing before = nurturing(ledger, made);
        before.lead("lead_1", "\"name\": \"John Smith\"");
        String id = before.enrolled(before.sequence(""), "lead_1");
        before.taken(id, 1);

        try (RunningLedger again = ledger.restart()) {
            Nurturing after = nurturing(again, made);
            assertThat(after.enrolment(id).get("next_step").asInt()).isEqualTo(2);
            after.taken(id, 2);
            JsonNode ended = after.taken(id, 3);

            assertThat(ended.get("status").asText()).isEqualTo("completed");
            Nurturing.await("the drafts", () -> after.drafts().size() == 3);
            assertThat(after.drafts()).extracting(draft -> draft.get("content_type").asText()).containsExactly("sms", "email", "call_script");
            Nurturing.await("no job", () -> after.jobs() == 0);
        }
    }

    private static Nurturing nurturing(RunningLedger ledger, JsonNode company) {
        return new Nurturing(
                new TestCompany(company.get("company_id").asText(), ledger.client(company.get("api_key").asText())),
                ledger.bean(JdbcClient.class));
    }
}
