package io.leadledger.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** "List Deals" of the NexusCRM document, for deals that came through ingestion. */
class DealListTest {

    private static final String DEALS = "/api/v1/crm/deals";

    private final TestCompany company = RunningLedger.get().newCompany();

    private static String deal(String id, String time, String attributes) {
        return """
                {"entity_id": "%s", "entity_type": "deal", "timestamp": "%s", "attributes": {%s}}""".formatted(id, time, attributes);
    }

    private Answer fiveDeals() {
        return company.postEntities(
                deal("d1", "2025-01-01T10:00:00Z", "\"value\": 100, \"stage\": \"proposal\", \"owner_id\": \"u1\", \"expected_close_date\": \"2025-05-01\""),
                deal("d2", "2025-01-02T10:00:00Z", "\"value\": 300.5, \"stage\": \"won\", \"owner_id\": \"u2\""),
                deal("d3", "2025-01-03T10:00:00Z", "\"stage\": \"proposal\", \"owner_id\": \"u2\", \"expected_close_date\": \"2025-03-01\""),
                deal("d4", "2025-01-04T10:00:00Z", "\"value\": 200, \"stage\": \"Legal review\""),
                deal("d5", "2025-01-05T10:00:00Z", "\"value\": 200, \"stage\": \"discovery\""));
    }

    private List<String> ids(Answer write, String query) {
        Answer answer = Reads.after(write, company, DEALS + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return ids(answer.json());
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.get("deals").forEach(deal -> ids.add(deal.get("deal_id").asText()));
        return ids;
    }

    @Test
    void the_documented_deal_has_the_documented_fields() {
        company.postEntities(
                """
                {"entity_id": "user_xyz", "entity_type": "rep", "timestamp": "2025-01-01T00:00:00Z", "attributes": {"name": "Sarah Sales"}}""",
                """
                {"entity_id": "lead_abc123", "entity_type": "lead", "timestamp": "2025-01-09T10:00:00Z",
                 "attributes": {"name": "John Doe", "company": "Acme Corp", "email": "j@acme.example"}}""");
        Answer write = company.postEntities(deal("deal_def456", "2025-01-10T10:00:00Z", """
                "name": "Acme Corp - Enterprise License", "value": 75000, "currency": "USD", "stage": "proposal", "probability": 60,
                "lead_id": "lead_abc123", "owner_id": "user_xyz", "expected_close_date": "2025-02-28\""""));
        JsonNode page = Reads.after(write, company, DEALS).json();
        JsonNode deal = page.at("/deals/0");
        assertThat(deal.get("deal_id").asText()).isEqualTo("deal_def456");
        assertThat(deal.get("name").asText()).isEqualTo("Acme Corp - Enterprise License");
        assertThat(deal.get("value").decimalValue()).isEqualByComparingTo("75000");
        assertThat(deal.get("currency").asText()).isEqualTo("USD");
        assertThat(deal.get("stage").asText()).isEqualTo("proposal");
        assertThat(deal.get("probability").intValue()).isEqualTo(60);
        assertThat(deal.get("lead_id").asText()).isEqualTo("lead_abc123");
        assertThat(deal.get("company").asText()).isEqualTo("Acme Corp");
        assertThat(deal.at("/owner/user_id").asText()).isEqualTo("user_xyz");
        assertThat(deal.at("/owner/name").asText()).isEqualTo("Sarah Sales");
        assertThat(deal.get("expected_close_date").asText()).isEqualTo("2025-02-28");
        assertThat(deal.get("created_at").asText()).isEqualTo("2025-01-10T10:00:00Z");
        JsonNode pagination = page.get("pagination");
        assertThat(pagination.get("total").intValue()).isEqualTo(1);
        assertThat(pagination.get("limit").intValue()).isEqualTo(20);
        assertThat(pagination.get("offset").intValue()).isZero();
        assertThat(pagination.get("has_more").booleanValue()).isFalse();
    }

    @Test
    void every_filter_narrows_the_list() {
        Answer write = fiveDeals();
        assertThat(ids(write, "")).containsExactly("d5", "d4", "d3", "d2", "d1");
        assertThat(ids(write, "?stage=proposal")).containsExactly("d3", "d1");
        assertThat(ids(write, "?stage=closed_won")).containsExactly("d2");
        assertThat(ids(write, "?stage=Legal%20review")).containsExactly("d4");
        assertThat(ids(write, "?owner_id=u2")).containsExactly("d3", "d2");
        assertThat(ids(write, "?min_value=200")).containsExactly("d5", "d4", "d2");
        assertThat(ids(write, "?max_value=200.00")).containsExactly("d5", "d4", "d1");
        assertThat(ids(write, "?min_value=150&max_value=250&stage=discovery")).containsExactly("d5");
    }

    @Test
    void every_sort_goes_both_ways_with_nulls_last() {
        Answer write = fiveDeals();
        assertThat(ids(write, "?sort=created_at&order=asc")).containsExactly("d1", "d2", "d3", "d4", "d5");
        assertThat(ids(write, "?sort=value&order=asc")).containsExactly("d1", "d4", "d5", "d2", "d3");
        assertThat(ids(write, "?sort=value&order=desc")).containsExactly("d2", "d4", "d5", "d1", "d3");
        assertThat(ids(write, "?sort=close_date&order=asc")).startsWith("d3", "d1");
        assertThat(ids(write, "?sort=close_date")).startsWith("d1", "d3");
    }

    @Test
    void pages_by_offset_and_by_cursor_show_each_deal_once() {
        Answer write = fiveDeals();
        assertThat(ids(write, "?sort=value&limit=2&offset=2")).containsExactly("d5", "d1");
        for (String order : List.of("asc", "desc")) {
            for (String sort : List.of("created_at", "value", "close_date")) {
                String query = "?limit=1&sort=" + sort + "&order=" + order;
                List<String> seen = new ArrayList<>();
                JsonNode page = Reads.after(write, company, DEALS + query).json();
                seen.addAll(ids(page));
                while (page.at("/pagination/has_more").booleanValue()) {
                    page = company.get(DEALS + "?limit=1&cursor=" + page.at("/pagination/next_cursor").asText()).json();
                    seen.addAll(ids(page));
                }
                assertThat(seen).as(query).isEqualTo(ids(write, "?sort=" + sort + "&order=" + order));
            }
        }
    }

    @Test
    void what_cannot_be_meant_is_refused_by_its_name() {
        for (String query : List.of(
                "min_value=much", "max_value=1e400", "limit=x", "limit=0", "offset=-1", "sort=colour", "order=up", "cursor=abc",
                "cursor=bnVsbA", "stage=%00")) {
            Answer answer = company.get(DEALS + "?" + query);
            assertThat(answer.status()).as(query + " " + answer).isEqualTo(400);
            assertThat(answer.json().at("/error/field").asText()).isEqualTo(query.substring(0, query.indexOf('=')));
        }
        Answer clamped = company.get(DEALS + "?limit=1000");
        assertThat(clamped.json().at("/pagination/limit").intValue()).isEqualTo(100);
    }

    @Test
    void tables_and_lines_are_given_by_accept() {
        company.postEntities(deal("d1", "2025-01-01T10:00:00Z", "\"name\": \"=1+1\", \"value\": -5"));
        Answer write = company.postEntities(deal("d2", "2025-01-02T10:00:00Z", "\"name\": \"two, three\""));
        Reads.after(write, company, DEALS);
        Answer csv = company.get(DEALS, "Accept", "text/csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("X-Total-Count")).isEqualTo("2");
        assertThat(csv.text()).startsWith("deal_id,name,value").contains("d1,'=1+1,-5,").contains("d2,\"two, three\",");
        Answer lines = company.get(DEALS, "Accept", "application/x-ndjson");
        assertThat(lines.text().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"deal_id\":"));
    }

    @Test
    void a_deal_is_read_whole_with_its_activities() {
        Answer created = company.postEntities(deal("d1", "2025-01-01T10:00:00Z",
                "\"name\": \"One\", \"value\": 10, \"notes\": \"call back\", \"contacts\": [{\"name\": \"Jo\"}], \"region\": \"EMEA\""));
        assertThat(created.status()).isEqualTo(200);
        Answer write = company.postEvents("""
                {"event_id": "e1", "entity_id": "d1", "event_type": "deal.won", "timestamp": "2025-01-05T10:00:00Z", "data": {"deal_id": "d1"}}""");
        Answer answer = Reads.after(write, company, "/proxy/nexus-crm" + DEALS + "/d1");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonNode deal = answer.json();
        assertThat(deal.get("stage").asText()).isEqualTo("closed_won");
        assertThat(deal.get("probability").intValue()).isEqualTo(100);
        assertThat(deal.get("actual_close_date").asText()).isEqualTo("2025-01-05");
        assertThat(deal.get("notes").asText()).isEqualTo("call back");
        assertThat(deal.at("/contacts/0/name").asText()).isEqualTo("Jo");
        assertThat(deal.get("custom_fields").toString()).isEqualTo("{\"region\":\"EMEA\"}");
        assertThat(deal.get("predictions").isNull()).isTrue();
        assertThat(deal.at("/activities/0/type").asText()).isEqualTo("deal.won");
    }

    @Test
    void other_companies_see_nothing_of_it() {
        Answer write = company.postEntities(deal("d1", "2025-01-01T10:00:00Z", "\"value\": 10"));
        TestCompany other = RunningLedger.get().newCompany();
        assertThat(Reads.after(write, company, DEALS + "/d1").status()).isEqualTo(200);
        Answer foreign = other.get(DEALS + "/d1");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.json().at("/error/code").asText()).isEqualTo("DEAL_NOT_FOUND");
        assertThat(other.get(DEALS).json().at("/pagination/total").intValue()).isZero();
        assertThat(RunningLedger.get().client("").get(DEALS).status()).isEqualTo(401);
    }

    @Test
    void a_user_of_the_company_is_an_owner_with_a_name() {
        String user = "user-" + company.id();
        RunningLedger.get().admin().post("/admin/v1/companies/" + company.id() + "/users", """
                {"user_id": "%s", "name": "Sarah Sales", "email": "sarah@company.example", "role": "sales_rep"}""".formatted(user));
        company.postEntities("""
                {"entity_id": "l1", "entity_type": "lead", "timestamp": "2025-01-01T10:00:00Z", "attributes": {"owner_id": "%s"}}""".formatted(user));
        Answer write = company.postEntities(deal("d1", "2025-01-01T10:00:00Z", "\"owner_id\": \"" + user + "\""));
        assertThat(Reads.after(write, company, DEALS).json().at("/deals/0/owner/name").asText()).isEqualTo("Sarah Sales");
        assertThat(Reads.after(write, company, "/api/v1/crm/leads/l1").json().at("/owner/email").asText()).isEqualTo("sarah@company.example");
        assertThat(Reads.after(write, company, "/api/v1/crm/leads").json().at("/leads/0/owner/name").asText()).isEqualTo("Sarah Sales");
    }

    @Test
    void above_ten_thousand_a_total_may_be_an_estimate_and_says_so() {
        Answer write = company.postEntities(deal("first", "2025-01-02T10:00:00Z", "\"stage\": \"proposal\""));
        for (int batch = 0; batch < 3; batch++) {
            List<String> deals = new ArrayList<>();
            for (int i = 0; i < 3_500; i++) {
                deals.add(deal("n" + (batch * 3_500 + i), "2025-01-01T10:00:00Z", "\"value\": " + i + ", \"stage\": \"proposal\""));
            }
            write = company.postEntities(deals.toArray(String[]::new));
        }
        JsonNode all = Reads.after(write, company, DEALS + "?limit=1&sort=value").json().get("pagination");
        assertThat(all.get("total").longValue()).isGreaterThan(10_000);
        assertThat(all.get("total_exact").booleanValue()).isFalse();
        JsonNode few = company.get(DEALS + "?min_value=3499").json();
        assertThat(few.at("/pagination/total").intValue()).isEqualTo(3);
        assertThat(few.at("/pagination/total_exact").booleanValue()).isTrue();
        assertThat(company.get(DEALS + "?offset=10500&limit=5").json().get("deals")).hasSize(1);
    }
}
