package io.leadledger.analytics;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** 12 of the Otto document. */
class OttoAnalyticsTest {

    private final TestCompany company = RunningLedger.get().newCompany("{\"name\": \"Berliners\", \"time_zone\": \"Europe/Berlin\"}");

    @Test
    void the_company_as_a_whole() {
        Answer written = company.postEvents(CallLines.examples().lines());

        JsonNode all = ask(written, "performance", "");
        assertThat(all.get("company_id").asText()).isEqualTo(company.id());
        assertThat(all.get("total_calls").asInt()).isEqualTo(4);
        assertThat(all.get("conversion_rate").asDouble()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(all.get("average_call_duration").asDouble()).isCloseTo(17 / 3.0, within(1e-9));
        assertThat(all.get("objection_rate").asDouble()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(all.get("lead_quality_score").isNull()).isTrue();
    }

    @Test
    void a_call_counts_on_the_day_it_started_where_the_company_is() {
        Answer written = company.postEvents(CallLines.examples().lines());

        assertThat(ask(written, "performance", "?date_range=2026-03-10..2026-03-10").get("total_calls").asInt()).isEqualTo(1);
        assertThat(ask(written, "performance", "?date_range=2026-03-11..2026-03-11").get("total_calls").asInt()).isEqualTo(3);
        assertThat(ask(written, "performance", "?date_range=2026-03-10..2026-03-11").get("total_calls").asInt()).isEqualTo(4);
    }

    @Test
    void no_data_gives_zeros_and_nulls() {
        for (String range : List.of("", "?date_range=last_30_days", "?date_range=0001-01-01..9999-12-31")) {
            assertThat(company.get("/api/v1/analytics/performance/" + company.id() + range).text()).isEqualTo(
                    "{\"company_id\":\"%s\",\"total_calls\":0,\"conversion_rate\":null,\"average_call_duration\":null,".formatted(company.id())
                            + "\"lead_quality_score\":null,\"objection_rate\":null}");
        }
        assertThat(ask("reps", "").get("reps")).isEmpty();
        assertThat(ask("objections", "").get("objection_frequency")).isEmpty();
        assertThat(ask("leads", "").at("/lead_quality_distribution/hot").asInt(-1)).isZero();
        assertThat(ask("leads", "").get("average_lead_score").isNull()).isTrue();
    }

    @Test
    void reps_are_ranked_by_their_performance() {
        company.postEntities("""
                {"entity_id": "anna", "entity_type": "rep", "timestamp": "2026-01-01T00:00:00Z", "attributes": {"name": "Anna Arndt"}}""");
        Answer written = company.postEvents(CallLines.examples().lines());

        JsonNode reps = ask(written, "reps", "").get("reps");
        assertThat(reps).hasSize(2);
        JsonNode anna = reps.get(0);
        assertThat(anna.get("rep_id").asText()).isEqualTo("anna");
        assertThat(anna.get("name").asText()).isEqualTo("Anna Arndt");
        assertThat(anna.get("calls_handled").asInt()).isEqualTo(2);
        assertThat(anna.get("conversion_rate").asDouble()).isEqualTo(0.5);
        assertThat(anna.get("performance_score").asDouble()).isCloseTo((0.4 * 0.5 + 0.3 * 0.5 + 0.2 * 0.5) / 0.9, within(1e-9));
        assertThat(anna.get("coaching_recommendations").toString()).contains("Proposal", "1 of 1 call", "timing");
        assertThat(reps.get(1).get("performance_score").asDouble()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "|anna bert", "?order=asc|bert anna", "?sort=calls_handled&order=asc|anna bert", "?sort=conversion_rate|anna bert",
        "?limit=1|anna", "?limit=1&offset=1|bert", "?min_performance_score=0.2|anna", "?date_range=2026-03-10..2026-03-10|anna",
    })
    void reps_are_sorted_filtered_and_paged(String query, String expected) {
        Answer written = company.postEvents(CallLines.examples().lines());

        assertThat(names(ask(written, "reps", query == null ? "" : query).get("reps"), "rep_id")).isEqualTo(expected);
    }

    @Test
    void tasks_done_on_time_are_a_part_of_the_performance() {
        company.postEvents(new CallLines().ended("c1", "2026-03-10T09:00:00Z", "\"rep_id\": \"anna\"").lines());
        String path = "/api/v1/calls/c1/follow-up-tasks";
        String task = company.post(path, "{\"task_type\": \"call\", \"description\": \"Ring\", \"due_date\": \"2199-01-01T00:00:00Z\"}")
                .json().get("task_id").asText();
        company.post(path, "{\"task_type\": \"call\", \"description\": \"Late\", \"due_date\": \"2026-03-11T00:00:00Z\"}");
        Answer done = company.patch("/api/v1/follow-up-tasks/" + task, "{\"status\": \"done\"}");

        assertThat(done.status()).as("%s", done).isEqualTo(200);
        assertThat(ask(done, "reps", "").at("/reps/0/performance_score").asDouble()).isCloseTo(0.1 * 0.5 / 0.5, within(1e-9));
    }

    @Test
    void objections_have_frequency_and_impact() {
        Answer written = company.postEvents(CallLines.examples().lines());

        JsonNode found = ask(written, "objections", "");
        assertThat(found.get("objection_frequency").toString()).isEqualTo("{\"price\":2,\"timing\":1}");
        assertThat(found.get("objection_impact").toString()).isEqualTo("{\"price\":0.5,\"timing\":1}");
        assertThat(found.get("top_objections").toString()).isEqualTo("[{\"objection_type\":\"price\",\"frequency\":2,\"impact_score\":0.5},"
                + "{\"objection_type\":\"timing\",\"frequency\":1,\"impact_score\":1}]");
        assertThat(names(ask("objections", "?sort=impact_score").get("top_objections"), "objection_type")).isEqualTo("timing price");
        assertThat(names(ask("objections", "?sort=objection_type&order=asc&limit=1").get("top_objections"), "objection_type"))
                .isEqualTo("price");
        assertThat(ask("objections", "?min_frequency=2").get("objection_frequency").toString()).isEqualTo("{\"price\":2}");
    }

    @Test
    void leads_are_described_by_quality_and_source() {
        Answer written = company.postEntities(
                lead("a", "2026-03-10T09:00:00Z", "\"source\": \"website\", \"lead_score\": 0.9"),
                lead("b", "2026-03-10T23:30:00Z", "\"source\": \"website\", \"lead_score\": 0.6"),
                lead("c", "2026-03-12T09:00:00Z", "\"source\": \"referral\", \"lead_score\": 0.3"),
                lead("d", "2026-03-12T09:00:00Z", "\"source\": \"cold_call\""));

        JsonNode found = ask(written, "leads", "");
        assertThat(found.get("lead_quality_distribution").toString()).isEqualTo("{\"hot\":1,\"warm\":1,\"cold\":1}");
        assertThat(found.get("lead_sources").toString()).isEqualTo("{\"website\":2,\"referral\":1,\"cold_call\":1}");
        assertThat(found.get("average_lead_score").asDouble()).isCloseTo(0.6, within(1e-9));
        assertThat(ask("performance", "").get("lead_quality_score").asDouble()).isCloseTo(0.6, within(1e-9));
        assertThat(ask("leads", "?date_range=2026-03-11..2026-03-11").get("average_lead_score").asDouble()).isEqualTo(0.6);
        assertThat(ask("leads", "?quality_filter=hot").get("lead_sources").toString()).isEqualTo("{\"website\":1}");
        assertThat(ask("leads", "?source_filter=referral").at("/lead_quality_distribution").toString())
                .isEqualTo("{\"hot\":0,\"warm\":0,\"cold\":1}");
        assertThat(ask("leads", "?sort=source&order=asc&limit=2").get("lead_sources").toString())
                .isEqualTo("{\"cold_call\":1,\"referral\":1}");
    }

    @ParameterizedTest
    @CsvSource({
        "performance?date_range=yesterday, date_range", "reps?date_range=2026-02-30..2026-03-01, date_range", "reps?sort=name, sort",
        "reps?order=up, order", "reps?limit=none, limit", "reps?limit=0, limit", "reps?min_performance_score=high, min_performance_score",
        "objections?min_frequency=-1, min_frequency", "leads?quality_filter=tepid, quality_filter", "leads?offset=-1, offset",
    })
    void what_cannot_be_meant_is_refused_by_name(String request, String field) {
        Answer answer = company.get("/api/v1/analytics/" + request.replace("?", "/" + company.id() + "?"));

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
        assertThat(answer.json().get("error").asText()).isEqualTo("bad_request");
    }

    @ParameterizedTest
    @CsvSource({"csr,403,403", "sales_rep,403,403", "manager,200,200", "executive,200,403", "auditor,403,403"})
    void roles_may_do_what_the_document_says(String role, int performance, int others) {
        String token = company.post("/auth/token", "{\"user_id\": \"%s\", \"role\": \"%s\"}".formatted(company.id(), role)).json()
                .get("access_token").asText();

        for (String what : List.of("performance", "reps", "objections", "leads")) {
            assertThat(RunningLedger.get().client(token).get("/api/v1/analytics/" + what + "/" + company.id()).status())
                    .isEqualTo(what.equals("performance") ? performance : others);
        }
    }

    @Test
    void other_companies_are_told_nothing() {
        Answer written = company.postEvents(CallLines.examples().lines());
        ask(written, "performance", "");
        TestCompany other = RunningLedger.get().newCompany();

        for (String what : List.of("performance", "reps", "objections", "leads")) {
            assertThat(other.get("/api/v1/analytics/" + what + "/" + company.id()).status()).isEqualTo(403);
        }
        assertThat(other.get("/api/v1/analytics/performance/" + other.id()).json().get("total_calls").asInt()).isZero();
    }

    private JsonNode ask(Answer written, String what, String query) {
        Answer answer = Reads.after(written, company, "/api/v1/analytics/" + what + "/" + company.id() + query);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    private JsonNode ask(String what, String query) {
        Answer answer = company.get("/api/v1/analytics/" + what + "/" + company.id() + query);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json();
    }

    private static String lead(String id, String at, String attributes) {
        return "{\"entity_id\": \"%s\", \"entity_type\": \"lead\", \"timestamp\": \"%s\", \"attributes\": {%s}}".formatted(id, at, attributes);
    }

    private static String names(JsonNode list, String member) {
        return String.join(" ", StreamSupport.stream(list.spliterator(), false).map(each -> each.get(member).asText()).toList());
    }
}
