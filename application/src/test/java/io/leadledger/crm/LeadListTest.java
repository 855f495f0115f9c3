package io.leadledger.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** NexusCRM's list of leads. */
class LeadListTest {

    private static final String LEADS = "/api/v1/crm/leads";

    private final TestCompany company = RunningLedger.get().newCompany();

    private static String lead(String id, String time, String attributes) {
        return """
                {"entity_id": "%s", "entity_type": "lead", "timestamp": "%s", "attributes": {%s}}""".formatted(id, time, attributes);
    }

    private Answer threeLeads() {
        return company.postEntities(
                lead("a", "2025-01-01T10:00:00Z",
                        "\"name\": \"Zoe\", \"email\": \"zoe@one.example\", \"source\": \"Website\", \"owner_id\": \"u1\", \"score\": 85"),
                lead("b", "2025-01-02T10:00:00Z",
                        "\"name\": \"adam\", \"phone\": \"+1 555 0100\", \"lifecycle_stage\": \"MQL\", \"tags\": [\"vip\"], \"score\": 40"),
                lead("c", "2025-01-03T10:00:00Z", "\"company\": \"100%_sure\", \"owner\": {\"user_id\": \"u1\", \"name\": \"Sam\"}"));
    }

    private List<String> ids(Answer write, String query) {
        Answer answer = Reads.after(write, company, LEADS + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        answer.json().get("leads").forEach(lead -> ids.add(lead.get("leadId").asText()));
        return ids;
    }

    @Test
    void every_filter_and_sort_works_alone() {
        Answer write = threeLeads();
        assertThat(ids(write, "")).containsExactly("c", "b", "a");
        assertThat(ids(write, "?stage=mql")).containsExactly("b");
        assertThat(ids(write, "?stage=lead&order=asc")).containsExactly("a", "c");
        assertThat(ids(write, "?owner_id=u1&order=asc")).containsExactly("a", "c");
        assertThat(ids(write, "?source=website")).containsExactly("a");
        assertThat(ids(write, "?tag=vip")).containsExactly("b");
        assertThat(ids(write, "?q=ZOE")).containsExactly("a");
        assertThat(ids(write, "?q=5550100")).containsExactly("b");
        assertThat(ids(write, "?q=100%25_")).containsExactly("c");
        assertThat(ids(write, "?q=sure")).as("nobody's handle leads to it").containsExactly("c");
        assertThat(ids(write, "?q=nobody")).isEmpty();
        assertThat(ids(write, "?q=%25_%25")).isEmpty();
        assertThat(ids(write, "?min_score=41")).containsExactly("a");
        assertThat(ids(write, "?sort=score")).containsExactly("a", "b", "c");
        assertThat(ids(write, "?sort=name&order=asc")).containsExactly("b", "a", "c");
        assertThat(ids(write, "?sort=name&limit=2&offset=1")).containsExactly("b", "c");
        assertThat(ids(write, "?sort=name&offset=2")).containsExactly("c");
        assertThat(ids(write, "?sort=score&order=asc&offset=3")).isEmpty();
        assertThat(ids(write, "?sort=updated_at&order=asc&limit=1&offset=1")).containsExactly("b");
        assertThat(company.get(LEADS + "?min_score=high").json().at("/error/field").asText()).isEqualTo("min_score");
    }

    @Test
    void a_listed_lead_has_the_fields_of_the_model() {
        Answer write = threeLeads();
        JsonNode lead = Reads.after(write, company, "/proxy/nexus-crm" + LEADS + "?tag=vip").json().at("/leads/0");
        assertThat(lead.get("name").asText()).isEqualTo("adam");
        assertThat(lead.get("phone").asText()).isEqualTo("+1 555 0100");
        assertThat(lead.get("lifecycle_stage").asText()).isEqualTo("mql");
        assertThat(lead.get("score").intValue()).isEqualTo(40);
        assertThat(lead.get("tags").toString()).isEqualTo("[\"vip\"]");
        assertThat(lead.get("deals")).isEmpty();
    }

    @Test
    void merged_leads_are_listed_as_one_with_the_facts_of_both_until_it_is_undone() {
        threeLeads();
        Answer merged = company.post(LEADS + "/a/merge", "{\"lead_id\": \"b\"}");
        assertThat(ids(merged, "")).containsExactlyInAnyOrder("a", "c");
        assertThat(ids(merged, "?tag=vip")).containsExactly("a");
        Answer apart = company.post(LEADS + "/a/unmerge", "{\"lead_id\": \"b\"}");
        assertThat(ids(apart, "?tag=vip")).containsExactly("b");
        assertThat(ids(apart, "")).containsExactly("c", "b", "a");
    }

    @Test
    void a_deleted_lead_is_not_listed_and_other_companies_see_none() {
        threeLeads();
        Answer deleted = company.postEvents("""
                {"event_id": "e1", "entity_id": "a", "event_type": "entity.deleted", "timestamp": "2025-01-11T10:00:00Z", "data": {}}""");
        assertThat(ids(deleted, "")).containsExactly("c", "b");
        assertThat(RunningLedger.get().newCompany().get(LEADS).json().get("leads")).isEmpty();
    }
}
