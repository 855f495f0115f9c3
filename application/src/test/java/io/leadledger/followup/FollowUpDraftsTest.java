package io.leadledger.followup;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.LedgerClient;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FollowUpDraftsTest {

    private static final String DRAFT = "/api/v1/ai/followup/draft";
    private static final String NURTURE = "/api/v1/ai/followup/nurture";
    private static final String REHASH = "/api/v1/ai/followup/rehash";
    private static final String DOCUMENTED = """
            {"call_id": "call_12345", "followup_type": "nurture", "tone": "professional", "channel": "email"}""";

    private final TestCompany company = RunningLedger.get().newCompany("{\"name\": \"Acme Tools\"}");

    @BeforeEach
    void a_call_with_findings() {
        Answer posted = company.postEntities("""
                {"entity_id": "lead_1", "entity_type": "lead", "timestamp": "2026-01-15T09:00:00Z",
                 "attributes": {"name": "John Smith", "company": "ABC Corp", "phone": "+12025550123"}}""", """
                {"entity_id": "rep_12345", "entity_type": "rep", "timestamp": "2026-01-15T09:00:00Z", "attributes": {"name": "Sarah Miller"}}""");
        assertThat(posted.status()).isEqualTo(200);
        assertThat(company.postEvents("""
                {"event_id": "c-1", "entity_id": "lead_1", "event_type": "call.completed", "timestamp": "2026-01-15T10:20:00Z",
                 "data": {"call_id": "call_12345", "rep_id": "rep_12345", "started_at": "2026-01-15T10:00:00Z", "duration": 600,
                          "outcome": "qualified"}}""", """
                {"event_id": "a-1", "entity_id": "lead_1", "event_type": "call.analyzed", "timestamp": "2026-01-15T10:30:00Z",
                 "data": {"call_id": "call_12345", "analysis": {"topics": [{"topic": "growth plans", "mentions": 3, "confidence": 0.9}],
                    "objections": [{"objection_type": "price", "objection_text": "It is too expensive", "response_suggestions": []}],
                    "next_steps": [{"text": "Demo of the premium package", "kind": "demo", "when": "Tuesday at 10", "confidence": 0.8}],
                    "rehash": {"rehash_score": 5, "confidence": 0.9, "reasons": [], "bases": []}}}}""").status()).isEqualTo(200);
    }

    @Test
    void a_mere_yes_is_not_quoted_as_what_was_agreed_on() {
        assertThat(company.postEvents("""
                {"event_id": "a-2", "entity_id": "lead_1", "event_type": "call.analyzed", "timestamp": "2026-01-15T10:40:00Z",
                 "data": {"call_id": "call_12345", "analysis": {"next_steps": [{"text": "Sure, go ahead.", "kind": "email", "confidence": 0.8,
                    "basis": {"quote": "Sure, go ahead.", "speaker": "customer", "method": "rules", "version": "1"}}]}}}""").status()).isEqualTo(200);

        assertThat(company.post(DRAFT, DOCUMENTED).json().get("content").asText()).doesNotContain("go ahead", "agreed", "premium package");
    }

    @Test
    void a_draft_says_what_is_known_of_the_call() {
        Answer answer = company.post(DRAFT, DOCUMENTED);

        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        JsonNode draft = answer.json();
        assertThat(draft.get("draft_id").asText()).startsWith("draft_");
        assertThat(draft.get("channel").asText()).isEqualTo("email");
        assertThat(draft.get("content").asText())
                .startsWith("Subject: ")
                .contains("John,", "15 January 2026", "growth plans", "the price", "Demo of the premium package (Tuesday at 10)", "ABC Corp",
                        "Sarah Miller\nAcme Tools");
        OffsetDateTime send = OffsetDateTime.parse(draft.get("suggested_send_time").asText());
        assertThat(send.getHour()).isBetween(9, 16);
        assertThat(send.getDayOfWeek().getValue()).isLessThan(6);
        assertThat(send).isAfter(OffsetDateTime.now());
        assertThat(draft.get("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(draft.get("method").asText()).isEqualTo("templates");
        JsonNode listed = Reads.after(answer, company, "/api/v1/followup/rep_12345/drafts").json().at("/drafts/0");
        assertThat(listed.get("draft_id")).isEqualTo(draft.get("draft_id"));
        assertThat(listed.get("call_id").asText()).isEqualTo("call_12345");
        assertThat(listed.get("content_type").asText()).isEqualTo("email");
        assertThat(listed.get("content")).isEqualTo(draft.get("content"));
        assertThat(listed.get("status").asText()).isEqualTo("draft");
        assertThat(listed.get("created_at").asText()).endsWith("Z");
    }

    @Test
    void a_nurture_draft_uses_what_the_caller_knows_of_the_customer() {
        Answer answer = company.post(NURTURE, """
                {"call_id": "call_12345", "customer_info": {"name": "Jane Doe", "company": "XYZ Inc", "industry": "Technology"}}""");

        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        assertThat(answer.json().get("content").asText()).contains("Jane,", "XYZ Inc", "Technology").doesNotContain("John", "ABC");
        assertThat(answer.json().get("strategy").asText()).contains("oncern");
    }

    @ParameterizedTest
    @CsvSource({"4,High-value", "3,Considered", "1,Light", ",High-value"})
    void a_rehash_draft_follows_the_score_or_what_was_found(String score, String approach) {
        Answer answer = company.post(REHASH, score == null
                ? "{\"call_id\": \"call_12345\"}"
                : "{\"call_id\": \"call_12345\", \"rehash_score\": %s}".formatted(score));

        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        assertThat(answer.json().get("approach").asText()).startsWith(approach);
        assertThat(answer.json().get("content").asText()).contains("come back to our conversation");
    }

    @Test
    void a_call_of_which_nothing_is_known_gets_a_short_draft() {
        company.post("/api/v1/calls", "{\"call_id\": \"bare\"}");
        Answer answer = company.post(DRAFT, "{\"call_id\": \"bare\", \"channel\": \"sms\"}");

        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        assertThat(answer.json().get("content").asText())
                .isEqualTo("Hello there, I am writing to follow up with you. When would be a good time to talk? Acme Tools");
        assertThat(Reads.after(answer, company, "/api/v1/followup/unassigned/drafts").json().get("drafts")).hasSize(1);
    }

    @Test
    void a_missed_call_is_not_spoken_of_as_a_conversation() {
        company.postEvents("""
                {"event_id": "m-1", "entity_id": "lead_1", "event_type": "call.missed", "timestamp": "2026-01-16T10:20:00Z",
                 "data": {"call_id": "missed", "direction": "inbound"}}""");

        assertThat(company.post(DRAFT, "{\"call_id\": \"missed\", \"tone\": \"friendly\"}").json().get("content").asText())
                .contains("Hi John", "sorry that we missed your call").doesNotContain("speaking", "conversation");
    }

    @Test
    void a_draft_is_reviewed_and_sent_once() {
        String draft = "/api/v1/drafts/" + company.post(DRAFT, DOCUMENTED).json().get("draft_id").asText();
        Answer edited = company.patch(draft, "{\"content\": \"Hi John, shorter.\", \"status\": \"ready\"}");
        Answer sent = company.patch(draft, "{\"status\": \"sent\"}");

        assertThat(edited.status()).as("%s", edited).isEqualTo(200);
        assertThat(edited.json().get("content").asText()).isEqualTo("Hi John, shorter.");
        assertThat(sent.json().get("status").asText()).isEqualTo("sent");
        assertThat(company.patch(draft, "{\"status\": \"draft\"}").status()).isEqualTo(409);
        assertThat(company.patch(draft, "{\"status\": \"sent\"}").status()).isEqualTo(200);
        assertThat(company.patch(draft, "{\"status\": \"lost\"}").json().get("field").asText()).isEqualTo("status");
        assertThat(company.patch(draft, "{}").status()).isEqualTo(400);
        assertThat(Reads.after(sent, company, draft).json()).isEqualTo(sent.json());
    }

    @Test
    void drafts_are_filtered_sorted_and_paged() {
        company.post("/api/v1/calls", "{\"call_id\": \"a_call\", \"metadata\": {\"rep_id\": \"rep_12345\"}}");
        String email = id(company.post(DRAFT, DOCUMENTED));
        String sms = id(company.post(DRAFT, "{\"call_id\": \"a_call\", \"channel\": \"sms\"}"));
        String script = id(company.post(DRAFT, "{\"call_id\": \"call_12345\", \"channel\": \"call_script\"}"));
        Answer last = company.patch("/api/v1/drafts/" + sms, "{\"status\": \"ready\"}");
        Reads.after(last, company, "/api/v1/followup/rep_12345/drafts");

        assertThat(ids("")).containsExactly(script, sms, email);
        assertThat(ids("?order=asc")).containsExactly(email, sms, script);
        assertThat(ids("?content_type=sms")).containsExactly(sms);
        assertThat(ids("?status=ready")).containsExactly(sms);
        assertThat(ids("?status=draft&sort=content_type&order=asc")).containsExactly(script, email);
        assertThat(ids("?sort=call_id&order=asc")).startsWith(sms);
        assertThat(ids("?call_id=a_call")).containsExactly(sms);
        assertThat(ids("?limit=1&offset=1")).containsExactly(sms);
        assertThat(ids("?limit=1000")).hasSize(3);
        assertThat(company.get("/api/v1/followup/nobody/drafts").json().get("drafts")).isEmpty();
        assertThat(company.get("/api/v1/clone/rep_12345/drafts").json().get("drafts")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"content_type=letter", "status=lost", "sort=length", "order=up", "limit=0", "offset=x"})
    void a_bad_parameter_is_named(String parameter) {
        for (String path : new String[] {"/api/v1/followup/rep_1/drafts?", "/api/v1/clone/rep_1/drafts?"}) {
            Answer answer = company.get(path + parameter);

            assertThat(answer.status()).as("%s", answer).isEqualTo(400);
            assertThat(answer.json().get("field").asText()).isEqualTo(parameter.substring(0, parameter.indexOf('=')));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        DRAFT + "|{}|call_id|400", DRAFT + "|{\"call_id\": \"none\"}||404",
        DRAFT + "|{\"call_id\": \"call_12345\", \"channel\": \"letter\"}|channel|400",
        DRAFT + "|{\"call_id\": \"call_12345\", \"tone\": \"shouting\"}|tone|400",
        DRAFT + "|{\"call_id\": \"call_12345\", \"followup_type\": \"poem\"}|followup_type|400",
        REHASH + "|{\"call_id\": \"call_12345\", \"rehash_score\": 6}|rehash_score|400",
        REHASH + "|{\"call_id\": \"call_12345\", \"rehash_score\": 2.5}|rehash_score|400",
        NURTURE + "|{\"call_id\": \"none\"}||404",
    })
    void a_bad_request_names_its_field(String path, String body, String field, int status) {
        Answer answer = company.post(path, body);

        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.json().path("field").asText(null)).isEqualTo(field);
    }

    @Test
    void bodies_of_other_types_are_refused() {
        assertThat(company.post(DRAFT, "{\"call_id\": {}}").status()).isEqualTo(400);
        assertThat(company.post(NURTURE, "{\"call_id\": \"call_12345\", \"customer_info\": \"John\"}").status()).isEqualTo(400);
        assertThat(company.post(REHASH, "{\"call_id\": \"call_12345\", \"rehash_score\": \"high\"}").status()).isEqualTo(400);
        assertThat(company.post(DRAFT, "[]").status()).isEqualTo(400);
    }

    @Test
    void other_companies_neither_see_nor_change_a_draft() {
        Answer created = company.post(DRAFT, DOCUMENTED);
        String draft = "/api/v1/drafts/" + id(created);
        TestCompany other = RunningLedger.get().newCompany();
        Reads.after(created, company, draft);

        assertThat(other.get(draft).status()).isEqualTo(404);
        assertThat(other.patch(draft, "{\"status\": \"sent\"}").status()).isEqualTo(404);
        assertThat(other.get("/api/v1/followup/rep_12345/drafts").json().get("drafts")).isEmpty();
        for (String path : new String[] {DRAFT, NURTURE, REHASH}) {
            assertThat(other.post(path, DOCUMENTED).status()).as(path).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({"csr,201,201,403,200", "sales_rep,201,403,201,200", "manager,403,403,403,403", "executive,403,403,403,403"})
    void roles_may_do_what_the_document_says(String role, int draft, int nurture, int rehash, int list) {
        String token = company.post("/auth/token", "{\"user_id\": \"%s\", \"role\": \"%s\"}".formatted(company.id(), role)).json()
                .get("access_token").asText();
        LedgerClient person = RunningLedger.get().client(token);

        assertThat(person.post(DRAFT, DOCUMENTED).status()).isEqualTo(draft);
        assertThat(person.post(NURTURE, DOCUMENTED).status()).isEqualTo(nurture);
        assertThat(person.post(REHASH, "{\"call_id\": \"call_12345\"}").status()).isEqualTo(rehash);
        assertThat(person.get("/api/v1/followup/rep_12345/drafts").status()).isEqualTo(list);
    }

    private static String id(Answer created) {
        assertThat(created.status()).as("%s", created).isEqualTo(201);
        return created.json().get("draft_id").asText();
    }

    private List<String> ids(String query) {
        List<String> ids = new ArrayList<>();
        company.get("/api/v1/followup/rep_12345/drafts" + query).json().get("drafts").forEach(draft -> ids.add(draft.get("draft_id").asText()));
        return ids;
    }
}
