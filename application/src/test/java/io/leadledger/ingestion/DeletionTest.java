package io.leadledger.ingestion;

import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is deleted by its id alone, though only events about others have named that id so far. */
class DeletionTest {

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void a_deal_that_is_known_by_its_leads_events_alone_is_deleted_as_a_deal() {
        Answer created = company.postEvents("""
                {"event_id": "e1", "entity_id": "lead_1", "event_type": "deal.created", "timestamp": "2026-01-01T10:00:00Z",
                 "data": {"deal_id": "deal_1", "value": 100}}""");
        assertThat(Reads.after(created, company, "/api/v1/crm/deals/deal_1").status()).isEqualTo(200);

        Answer deleted = delete("deal_1");

        assertThat(Reads.after(deleted, company, "/api/v1/crm/deals/deal_1").status()).isEqualTo(404);
        assertThat(company.get("/api/v1/crm/deals").json().get("deals")).isEmpty();
        assertThat(Reads.after(deleted, company, "/api/v1/crm/leads/lead_1").json().get("deals")).isEmpty();
        assertThat(company.get("/api/v1/audit/deals/deal_1/history").text()).contains("deal.deleted");
        assertThat(company.get("/api/v1/audit/leads/deal_1/history").status()).as("no lead of that id was opened").isEqualTo(404);
    }

    @Test
    void so_is_a_call_and_an_id_that_nobody_named_is_a_leads_as_before() {
        company.postEvents("""
                {"event_id": "e1", "entity_id": "lead_1", "event_type": "call.completed", "timestamp": "2026-01-01T10:00:00Z",
                 "data": {"call_id": "call_1", "duration": 10}}""");
        Answer call = delete("call_1");
        Answer nobody = delete("nobody");

        assertThat(company.get("/api/v1/audit/calls/call_1/history").text()).contains("call.deleted");
        assertThat(Reads.after(call, company, "/api/v1/crm/calls").json().get("calls")).isEmpty();
        assertThat(nobody.json().get("rejected").intValue()).isZero();
        assertThat(company.get("/api/v1/audit/leads/nobody/history").status()).isEqualTo(200);
    }

    @Test
    void a_deal_whose_deletion_comes_before_all_else_is_deleted_as_in_any_other_order() {
        delete("deal_1");
        Answer created = company.postEvents("""
                {"event_id": "e1", "entity_id": "lead_1", "event_type": "deal.created", "timestamp": "2026-01-01T10:00:00Z",
                 "data": {"deal_id": "deal_1", "value": 100}}""");

        assertThat(created.json().get("rejected").intValue()).as(created.text()).isZero();
        assertThat(Reads.after(created, company, "/api/v1/crm/deals/deal_1").status()).isEqualTo(404);
        assertThat(Reads.after(created, company, "/api/v1/crm/leads/lead_1").json().get("deals")).isEmpty();
        assertThat(company.get("/api/v1/crm/leads").json().get("leads").findValuesAsText("leadId")).containsExactly("lead_1");
        assertThat(company.get("/api/v1/audit/deals/deal_1/history").text()).contains("deal.deleted", "asked");

        Answer later = company.postEvents("""
                {"event_id": "e2", "entity_id": "lead_1", "event_type": "deal.updated", "timestamp": "2026-01-03T10:00:00Z",
                 "data": {"deal_id": "deal_1", "value": 200}}""");
        assertThat(Reads.after(later, company, "/api/v1/crm/deals/deal_1").json().get("value").intValue()).isEqualTo(200);
    }

    private Answer delete(String id) {
        Answer deleted = company.postEvents("""
                {"event_id": "del-%1$s", "entity_id": "%1$s", "event_type": "entity.deleted", "timestamp": "2026-01-02T10:00:00Z",
                 "data": {"reason": "asked"}}""".formatted(id));
        assertThat(deleted.json().get("rejected").intValue()).as(deleted.text()).isZero();
        return deleted;
    }
}
