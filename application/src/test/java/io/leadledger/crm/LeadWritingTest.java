package io.leadledger.crm;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** "Create Lead" of the NexusCRM document, and changes of leads. */
class LeadWritingTest {

    private static final String LEADS = "/api/v1/crm/leads";

    private static final String DOCUMENTED = """
            {"email": "prospect@company.com", "name": "John Doe", "company": "Acme Corp", "title": "VP of Engineering",
             "phone": "+1-555-0123", "source": "website", "source_detail": "pricing_page",
             "custom_fields": {"industry": "Technology", "company_size": "100-500", "budget": "50000-100000"}%s}""";

    private final TestCompany company = RunningLedger.get().newCompany();

    private JsonNode read(Answer write, String id) {
        Answer answer = Reads.after(write, company, LEADS + "/" + id);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private List<String> history(Answer write, String id) {
        List<String> types = new ArrayList<>();
        Answer history = Reads.after(write, company, "/api/v1/audit/leads/" + id + "/history");
        history.json().get("events").forEach(event -> types.add(event.get("type").asText()));
        return types;
    }

    @Test
    void the_documented_lead_is_made_and_shows_in_the_leads_family() {
        Answer made = company.post(LEADS, DOCUMENTED.formatted(""));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        JsonNode lead = made.json();
        assertThat(lead.get("leadId").asText()).startsWith("lead_");
        assertThat(lead.get("email").asText()).isEqualTo("prospect@company.com");
        assertThat(lead.get("name").asText()).isEqualTo("John Doe");
        assertThat(lead.get("company").asText()).isEqualTo("Acme Corp");
        assertThat(lead.get("score").intValue()).isZero();
        assertThat(lead.get("scoreBreakdown").get("behavioral").intValue()).isZero();
        assertThat(lead.get("lifecycle_stage").asText()).isEqualTo("lead");
        assertThat(lead.get("recommendedActions").isArray()).isTrue();
        assertThat(lead.get("created_at").asText()).endsWith("Z");
        JsonNode read = read(made, lead.get("leadId").asText());
        assertThat(read.get("custom_fields").get("company_size").asText()).isEqualTo("100-500");
        assertThat(read.get("source_detail").asText()).isEqualTo("pricing_page");
        Answer family = Reads.after(made, company, "/users/" + company.id() + "/leads/15550123");
        assertThat(family.json().at("/data/lead_id").asText()).isEqualTo(lead.get("leadId").asText());
    }

    @Test
    void the_same_email_or_phone_is_the_same_lead() {
        JsonNode first = company.post(LEADS, DOCUMENTED.formatted("")).json();
        Answer again = company.post(LEADS, "{\"email\": \"Prospect@Company.com\", \"title\": \"CTO\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("leadId")).isEqualTo(first.get("leadId"));
        assertThat(again.json().get("title").asText()).isEqualTo("CTO");
        Answer unchanged = company.post("/proxy/nexus-crm" + LEADS, "{\"phone\": \"+1 (555) 0123\", \"title\": \"CTO\", \"source\": \"website\"}");
        assertThat(unchanged.status()).isEqualTo(200);
        assertThat(unchanged.json().get("leadId")).isEqualTo(first.get("leadId"));
    }

    @Test
    void a_lead_met_in_a_chat_is_taken_over_by_the_one_that_is_made_with_its_number() {
        company.postEvents("""
                {"event_id": "e1", "event_type": "message", "timestamp": "2025-01-09T10:00:00Z",
                 "data": {"message_id": "m1", "conversation_id": "v1", "platform": "whatsapp", "sender": "user", "text": "hi",
                          "customer_phone": "+1-555-0123"}}""");
        Answer made = company.post(LEADS, DOCUMENTED.formatted(""));
        assertThat(made.status()).isEqualTo(201);
        JsonNode lead = read(made, made.json().get("leadId").asText());
        assertThat(lead.get("activities")).extracting(activity -> activity.get("type").asText()).contains("message");
    }

    @Test
    void fields_stage_owner_and_tags_are_changed_each_by_an_event_of_its_own() {
        String id = company.post(LEADS, DOCUMENTED.formatted(", \"tags\": [\"old\"]")).json().get("leadId").asText();
        Answer patched = company.patch(LEADS + "/" + id, """
                {"title": null, "company": "Acme Inc", "lifecycle_stage": "mql", "owner_id": "user_xyz",
                 "custom_fields": {"industry": null, "region": "EMEA"}, "nickname": "Jo"}""");
        assertThat(patched.status()).as(patched.toString()).isEqualTo(200);
        assertThat(company.post(LEADS + "/" + id + "/stage", "{\"stage\": \"sql\"}").json().get("lifecycle_stage").asText()).isEqualTo("sql");
        assertThat(company.post(LEADS + "/" + id + "/owner", "{\"owner_id\": \"user_2\"}").json().at("/owner/user_id").asText())
                .isEqualTo("user_2");
        Answer tagged = company.post(LEADS + "/" + id + "/tags", "{\"tags\": [\"vip\"]}");
        JsonNode lead = read(tagged, id);
        assertThat(lead.get("title").isNull()).isTrue();
        assertThat(lead.get("company").asText()).isEqualTo("Acme Inc");
        assertThat(lead.get("lifecycle_stage").asText()).isEqualTo("sql");
        assertThat(lead.at("/owner/user_id").asText()).isEqualTo("user_2");
        assertThat(lead.get("tags").toString()).isEqualTo("[\"old\",\"vip\"]");
        assertThat(lead.get("custom_fields").toString())
                .isEqualTo("{\"budget\":\"50000-100000\",\"company_size\":\"100-500\",\"nickname\":\"Jo\",\"region\":\"EMEA\"}");
        assertThat(history(tagged, id)).containsExactlyInAnyOrder(
                "lead.captured", "lead.attributes_recorded", "lead.stage_changed", "lead.owner_assigned", "lead.stage_changed",
                "lead.owner_assigned", "lead.tagged");
    }

    @Test
    void a_tag_that_was_taken_away_can_be_given_again() {
        String id = company.post(LEADS, DOCUMENTED.formatted("")).json().get("leadId").asText();
        company.post(LEADS + "/" + id + "/tags", "{\"tags\": [\"vip\", \"eu\"]}");
        assertThat(company.patch(LEADS + "/" + id, "{\"tags\": [\"eu\"]}").json().get("tags").toString()).isEqualTo("[\"eu\"]");
        Answer again = company.post(LEADS + "/" + id + "/tags", "{\"tags\": [\"vip\"]}");
        assertThat(again.json().get("tags").toString()).isEqualTo("[\"eu\",\"vip\"]");
    }

    @Test
    void asking_for_what_is_so_already_changes_nothing() {
        Answer made = company.post(LEADS, DOCUMENTED.formatted(""));
        String id = made.json().get("leadId").asText();
        Answer same = company.patch(LEADS + "/" + id, "{\"name\": \"John Doe\", \"lifecycle_stage\": \"lead\", \"custom_fields\": {}}");
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.header("X-Event-Position")).isEmpty();
        assertThat(history(made, id)).containsExactly("lead.captured");
    }

    @Test
    void bad_bodies_are_refused_by_the_name_of_the_field() {
        String id = company.post(LEADS, DOCUMENTED.formatted("")).json().get("leadId").asText();
        Map<String, String> bodies = new HashMap<>();
        bodies.put("{}", "email");
        bodies.put("{\"email\": \"nobody\"}", "email");
        bodies.put("{\"email\": [1]}", "email");
        bodies.put("{\"email\": \"a@b.example\", \"custom_fields\": 1}", "custom_fields");
        bodies.put("{\"email\": \"a@b.example\", \"tags\": \"x\"}", "tags");
        bodies.put("{\"email\": \"a@b.example\", \"enableAIScoring\": \"yes\"}", "enableAIScoring");
        bodies.put("{\"email\": \"a@b.example\", \"lifecycle_stage\": \"dream\"}", "lifecycle_stage");
        bodies.put("{\"email\": \"a@b.example\", \"score\": 100}", "score");
        bodies.put("{\"email\": \"a@b.example\", \"owner\": {}}", "owner");
        bodies.put("{\"email\": \"a@b.example\", \"name\": \"\\u0000\"}", "name");
        bodies.forEach((body, field) -> {
            Answer refused = company.post(LEADS, body);
            assertThat(refused.status()).as(body + refused).isEqualTo(400);
            assertThat(refused.json().at("/error/field").asText()).as(body).isEqualTo(field);
        });
        assertThat(company.post(LEADS, "[]").status()).isEqualTo(400);
        assertThat(company.post(LEADS, "{").json().at("/error/code").asText()).isEqualTo("INVALID_JSON");
        assertThat(company.post(LEADS + "/" + id + "/stage", "{}").json().at("/error/field").asText()).isEqualTo("stage");
        assertThat(company.post(LEADS + "/" + id + "/tags", "{}").json().at("/error/field").asText()).isEqualTo("tags");
        assertThat(company.post(LEADS + "/" + id + "/owner", "{}").json().at("/error/field").asText()).isEqualTo("owner_id");
    }

    @Test
    void unknown_leads_and_those_of_others_are_not_found_alike() {
        String id = company.post(LEADS, DOCUMENTED.formatted("")).json().get("leadId").asText();
        TestCompany other = RunningLedger.get().newCompany();
        for (String path : List.of(LEADS + "/" + id, LEADS + "/nobody")) {
            Answer refused = other.patch(path, "{\"name\": \"x\"}");
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.json().at("/error/code").asText()).isEqualTo("LEAD_NOT_FOUND");
        }
        assertThat(other.post(LEADS, DOCUMENTED.formatted("")).status()).isEqualTo(201);
        assertThat(RunningLedger.get().client("").post(LEADS, "{}").status()).isEqualTo(401);
    }

    @Test
    void a_change_of_a_merged_lead_goes_to_the_one_that_answers() {
        String one = company.post(LEADS, "{\"email\": \"one@a.example\"}").json().get("leadId").asText();
        String two = company.post(LEADS, "{\"email\": \"two@a.example\"}").json().get("leadId").asText();
        company.post(LEADS + "/" + one + "/merge", "{\"lead_id\": \"" + two + "\"}");
        Answer changed = company.patch(LEADS + "/" + two, "{\"title\": \"CEO\"}");
        assertThat(changed.json().get("leadId").asText()).isEqualTo(one);
        assertThat(read(changed, two).get("title").asText()).isEqualTo("CEO");
    }

    @Test
    void undoing_a_merge_again_under_the_same_key_is_answered_as_the_first_time() {
        String one = company.post(LEADS, "{\"email\": \"m1@a.example\"}").json().get("leadId").asText();
        String two = company.post(LEADS, "{\"email\": \"m2@a.example\"}").json().get("leadId").asText();
        String body = "{\"lead_id\": \"" + two + "\"}";
        Answer merged = company.post(LEADS + "/" + one + "/merge", body, "Idempotency-Key", "merge");
        assertThat(merged.json().get("merged").booleanValue()).isTrue();
        Answer undone = company.post(LEADS + "/" + one + "/unmerge", body, "Idempotency-Key", "unmerge");
        Answer again = company.post(LEADS + "/" + one + "/unmerge", body, "Idempotency-Key", "unmerge");
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(undone.text());
        assertThat(again.header("X-Event-Position")).isEqualTo(undone.header("X-Event-Position"));
        assertThat(company.post(LEADS + "/" + one + "/unmerge", body).status()).isEqualTo(409);
    }

    @Test
    void the_same_idempotency_key_gives_the_first_answer_again() {
        Answer first = company.post(LEADS, "{\"email\": \"k@a.example\"}", "Idempotency-Key", "k1");
        Answer again = company.post(LEADS, "{\"email\": \"k@a.example\"}", "Idempotency-Key", "k1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("X-Event-Position")).isEqualTo(first.header("X-Event-Position"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(company.post(LEADS, "{\"email\": \"l@a.example\"}", "Idempotency-Key", "k1").status()).isEqualTo(422);
    }

    @Test
    void the_monthly_quota_is_exact_however_many_create_at_once() throws Exception {
        TestCompany starter = RunningLedger.get().newCompany(
                "{\"name\": \"Quota\", \"tier\": \"starter\", \"requests_per_minute\": 100000, \"time_zone\": \"Asia/Kolkata\"}");
        assertThat(starter.post(LEADS, "{\"email\": \"first@q.example\"}").status()).isEqualTo(201);
        RunningLedger.get().bean(JdbcClient.class).sql("UPDATE lead_quota SET leads = 995 WHERE company_id = ?::uuid").param(starter.id()).update();
        List<Future<Answer>> answers = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 12; i++) {
                String body = "{\"email\": \"p%d@q.example\"}".formatted(i);
                answers.add(crowd.submit(() -> starter.post(LEADS, body)));
            }
        }
        Map<Integer, Integer> statuses = new HashMap<>();
        for (Future<Answer> answer : answers) {
            statuses.merge(answer.get().status(), 1, Integer::sum);
        }
        assertThat(statuses).isEqualTo(Map.of(201, 5, 402, 7));
        Answer refused = starter.post(LEADS, "{\"email\": \"late@q.example\"}");
        assertThat(refused.json().at("/error/code").asText()).isEqualTo("LEADS_LIMIT_EXCEEDED");
        assertThat(starter.post(LEADS, "{\"email\": \"first@q.example\"}").status()).as("a known lead is none of the month's").isEqualTo(200);
        Answer ingested = starter.postEntities("""
                {"entity_id": "x", "entity_type": "lead", "timestamp": "2025-01-10T10:00:00Z", "attributes": {}}""");
        assertThat(ingested.json().get("rejected").intValue()).isZero();
    }

    @Test
    void many_who_create_one_lead_at_once_get_one_lead() throws Exception {
        List<Future<Answer>> answers = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                answers.add(crowd.submit(() -> company.post(LEADS, "{\"email\": \"one@crowd.example\"}")));
            }
        }
        Map<Integer, Integer> statuses = new HashMap<>();
        Map<String, Integer> ids = new HashMap<>();
        for (Future<Answer> answer : answers) {
            statuses.merge(answer.get().status(), 1, Integer::sum);
            ids.merge(answer.get().json().get("leadId").asText(), 1, Integer::sum);
        }
        assertThat(statuses).isEqualTo(Map.of(201, 1, 200, 7));
        assertThat(ids).hasSize(1);
    }

    @Test
    void thirty_pass_in_a_minute_on_starter_and_the_next_is_told_when_to_come_back() {
        TestCompany starter = RunningLedger.get().newCompany("{\"name\": \"Limits\", \"tier\": \"starter\"}");
        for (int i = 1; i <= 30; i++) {
            Answer passed = starter.get(LEADS);
            assertThat(passed.status()).isEqualTo(200);
            assertThat(passed.header("RateLimit")).startsWith("\"nexus-leads\";r=" + (30 - i) + ";t=");
            assertThat(passed.header("RateLimit-Policy")).isEqualTo("\"nexus-leads\";q=30;w=60");
        }
        Answer refused = starter.get(LEADS);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().at("/error/code").asText()).isEqualTo("RATE_LIMIT_EXCEEDED");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(starter.get("/api/v1/crm/deals").status()).as("deals have a limit of their own").isEqualTo(200);
    }

    @Test
    void seats_end_with_the_tier() {
        TestCompany starter = RunningLedger.get().newCompany("{\"name\": \"Seats\", \"tier\": \"starter\"}");
        String users = "/admin/v1/companies/" + starter.id() + "/users";
        for (int i = 1; i <= 4; i++) {
            Answer answer = RunningLedger.get().admin().post(users, """
                    {"user_id": "seat-%s-%d", "name": "U", "email": "u@s.example", "role": "csr"}""".formatted(starter.id(), i));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(i <= 3 ? 201 : 402);
        }
    }
}
