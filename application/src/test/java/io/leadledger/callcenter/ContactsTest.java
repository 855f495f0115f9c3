package io.leadledger.callcenter;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContactsTest {

    private static final String DOCUMENTED = """
            {"name": "John Smith", "phone": "+15551234567", "email": "john.smith@example.com", "company": "Acme Inc",
             "tags": ["customer", "vip"], "customFields": {"industry": "Technology", "lastPurchase": "2025-04-15"}}""";

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void the_documented_contact_is_made_and_read_back() {
        Answer made = create(DOCUMENTED);

        assertThat(made.status()).as("%s", made).isEqualTo(201);
        JsonNode contact = made.json();
        assertThat(contact.get("id").asText()).matches("[0-9a-f]{24}");
        assertThat(contact.get("name").asText()).isEqualTo("John Smith");
        assertThat(contact.get("phone").asText()).isEqualTo("+15551234567");
        assertThat(contact.get("email").asText()).isEqualTo("john.smith@example.com");
        assertThat(contact.get("company").asText()).isEqualTo("Acme Inc");
        assertThat(contact.get("tags").toString()).isEqualTo("[\"customer\",\"vip\"]");
        assertThat(contact.get("customFields").toString()).isEqualTo("{\"industry\":\"Technology\",\"lastPurchase\":\"2025-04-15\"}");
        assertThat(contact.get("createdAt").asText()).endsWith("Z");
        JsonNode read = Reads.after(made, company, path(made)).json();
        assertThat(read.get("callHistory")).isEmpty();
        assertThat(read.get("updatedAt").asText()).endsWith("Z");
        contact.properties().forEach(field -> assertThat(read.get(field.getKey())).as(field.getKey()).isEqualTo(field.getValue()));
    }

    @Test
    void a_phone_that_is_there_is_the_same_contact_completed() {
        Answer made = create(DOCUMENTED);
        Answer again = create("{\"phone\": \"+1 (555) 123-4567\", \"tags\": [\"new\"], \"customFields\": {\"plan\": \"gold\"}}");

        assertThat(again.status()).as("%s", again).isEqualTo(200);
        assertThat(again.json().get("id")).isEqualTo(made.json().get("id"));
        assertThat(again.json().get("name").asText()).isEqualTo("John Smith");
        assertThat(again.json().get("tags").toString()).isEqualTo("[\"customer\",\"new\",\"vip\"]");
        assertThat(again.json().get("customFields")).hasSize(3);
        assertThat(Reads.after(again, company, "/v1/contacts").json().at("/pagination/total").asInt()).isEqualTo(1);
    }

    @Test
    void a_contact_is_a_lead_of_the_other_families() {
        Answer made = create(DOCUMENTED);

        JsonNode lead = Reads.after(made, company, "/api/v1/crm/leads?q=john.smith").json().at("/leads/0");
        assertThat(lead.get("phone").asText()).isEqualTo("+15551234567");
        assertThat(lead.get("custom_fields").get("industry").asText()).isEqualTo("Technology");
        JsonNode chats = company.get("/users/" + company.id() + "/leads").json();
        assertThat(chats.toString()).contains("15551234567", "John Smith");
    }

    @Test
    void a_lead_of_ingestion_is_a_contact_with_the_calls_of_every_family() {
        company.postEntities("""
                {"entity_id": "uwc-1", "entity_type": "lead", "timestamp": "2026-01-20T09:00:00Z",
                 "attributes": {"name": "Asha Rao", "phone": "+91 98765 43210", "plan": "silver", "tags": ["warm"]}}""");
        Answer call = company.postEvents("""
                {"event_id": "c-1", "entity_id": "uwc-1", "event_type": "call", "timestamp": "2026-01-20T10:00:00Z",
                 "data": {"call_id": "theirs", "duration": 61, "outcome": "qualified", "started_at": "2026-01-20T09:58:00Z"}}""");
        company.post("/api/v1/calls", "{\"call_id\": \"otto-1\", \"caller_phone\": \"+919876543210\", \"duration\": 5}");

        JsonNode listed = Reads.after(call, company, "/v1/contacts?search=asha").json().at("/data/0");
        assertThat(listed.get("tags").toString()).isEqualTo("[\"warm\"]");
        JsonNode contact = company.get("/v1/contacts/" + listed.get("id").asText()).json();
        assertThat(contact.get("customFields").get("plan").asText()).isEqualTo("silver");
        assertThat(contact.get("callHistory")).extracting(past -> past.get("id").asText()).containsExactly("otto-1", "theirs");
        assertThat(contact.at("/callHistory/1").toString())
                .isEqualTo("{\"id\":\"theirs\",\"date\":\"2026-01-20T09:58:00Z\",\"duration\":61,\"outcome\":\"qualified\"}");
    }

    @Test
    void whom_only_an_interaction_had_opened_is_completed_under_the_same_id() {
        Answer chat = company.postEvents("""
                {"event_id": "m-1", "event_type": "message", "timestamp": "2026-01-20T09:30:00Z", "data": {"message_id": "m",
                 "conversation_id": "w", "platform": "whatsapp", "customer_phone": "+15550001111", "sender": "user", "text": "Hi"}}""");
        JsonNode opened = Reads.after(chat, company, "/v1/contacts?search=15550001111").json().at("/data/0");
        Answer made = create("{\"phone\": \"+15550001111\", \"name\": \"Ann\"}");

        assertThat(made.status()).as("%s", made).isEqualTo(200);
        assertThat(made.json().get("id")).isEqualTo(opened.get("id"));
        assertThat(Reads.after(made, company, "/v1/contacts").json().get("data")).hasSize(1);
    }

    @Test
    void a_merged_contact_answers_with_the_survivor_until_it_is_undone() {
        Answer one = create("{\"phone\": \"+15550000001\", \"name\": \"One\", \"tags\": [\"a\"]}");
        Answer two = create("{\"phone\": \"+15550000002\", \"name\": \"Two\", \"email\": \"two@example.com\"}");
        String first = Reads.after(two, company, "/api/v1/crm/leads?q=15550000001").json().at("/leads/0/leadId").asText();
        String second = company.get("/api/v1/crm/leads?q=15550000002").json().at("/leads/0/leadId").asText();
        Answer merged = company.post("/api/v1/crm/leads/" + first + "/merge", "{\"lead_id\": \"%s\"}".formatted(second));

        JsonNode answer = Reads.after(merged, company, path(two)).json();
        assertThat(answer.get("id")).isEqualTo(one.json().get("id"));
        assertThat(answer.get("email").asText()).isEqualTo("two@example.com");
        JsonNode list = company.get("/v1/contacts?search=two@example").json();
        assertThat(list.get("data")).hasSize(1);
        assertThat(list.at("/data/0/id")).isEqualTo(one.json().get("id"));
        assertThat(company.client().patch(path(two), "{\"company\": \"Both\"}").json().get("id")).isEqualTo(one.json().get("id"));
        Answer undone = company.post("/api/v1/crm/leads/" + first + "/unmerge", "{\"lead_id\": \"%s\"}".formatted(second));
        assertThat(Reads.after(undone, company, path(two)).json().get("id")).isEqualTo(two.json().get("id"));
        assertThat(company.get("/v1/contacts").json().get("data")).hasSize(2);
        assertThat(company.get("/v1/contacts?search=two@example").json().at("/data/0/id")).isEqualTo(two.json().get("id"));
    }

    @Test
    void a_change_keeps_and_a_replacement_clears_what_is_left_out() {
        Answer made = create(DOCUMENTED);
        Answer patched = company.client().patch(path(made), "{\"company\": \"Widgets\", \"customFields\": {\"industry\": null}}");

        assertThat(patched.status()).as("%s", patched).isEqualTo(200);
        assertThat(patched.json().get("name").asText()).isEqualTo("John Smith");
        assertThat(patched.json().get("company").asText()).isEqualTo("Widgets");
        assertThat(patched.json().get("customFields").toString()).isEqualTo("{\"lastPurchase\":\"2025-04-15\"}");
        Answer replaced = company.client().put(path(made), "{\"phone\": \"+15551234567\", \"name\": \"Jane\", \"tags\": [\"one\"]}");
        assertThat(replaced.status()).as("%s", replaced).isEqualTo(200);
        JsonNode now = Reads.after(replaced, company, path(made)).json();
        assertThat(now.get("name").asText()).isEqualTo("Jane");
        assertThat(now.get("company").isNull()).isTrue();
        assertThat(now.get("tags").toString()).isEqualTo("[\"one\"]");
        assertThat(now.get("customFields")).isEmpty();
        assertThat(company.client().put(path(made), "{\"name\": \"x\"}").json().at("/error/details/field").asText()).isEqualTo("phone");
    }

    @Test
    void a_phone_of_another_contact_is_not_taken_over() {
        create(DOCUMENTED);
        Answer other = create("{\"phone\": \"+15550009999\"}");

        assertThat(company.client().patch(path(other), "{\"phone\": \"+15551234567\"}").status()).isEqualTo(409);
    }

    @Test
    void a_deleted_contact_is_gone_until_it_is_posted_again() {
        Answer made = create(DOCUMENTED);
        Answer deleted = company.client().delete(path(made));

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(Reads.after(deleted, company, path(made)).status()).isEqualTo(404);
        assertThat(company.get("/v1/contacts").json().get("data")).isEmpty();
        assertThat(company.client().delete(path(made)).status()).isEqualTo(404);
        Answer again = create(DOCUMENTED);
        assertThat(again.status()).as("%s", again).isEqualTo(201);
        assertThat(Reads.after(again, company, path(made)).status()).isEqualTo(200);
    }

    @Test
    void the_list_filters_by_tag_and_search_and_counts_pages() {
        create(DOCUMENTED);
        Answer last = create("{\"phone\": \"+442071234567\", \"name\": \"=cmd()\", \"tags\": [\"customer\"]}");

        JsonNode page = Reads.after(last, company, "/v1/contacts?limit=1&page=2").json();
        assertThat(page.get("pagination").toString()).startsWith("{\"total\":2,\"page\":2,\"limit\":1,\"pages\":2,");
        assertThat(page.at("/data/0/name").asText()).isEqualTo("John Smith");
        assertThat(page.at("/data/0").has("customFields")).isFalse();
        assertThat(company.get("/v1/contacts?tag=vip").json().get("data")).hasSize(1);
        assertThat(company.get("/v1/contacts?tag=customer").json().get("data")).hasSize(2);
        for (String search : new String[] {"JOHN", "smith@ex", "123456", "5551234"}) {
            assertThat(company.get("/v1/contacts?search=" + search).json().at("/data").toString()).as(search).contains("John Smith");
        }
        assertThat(company.get("/v1/contacts?search=%25").json().get("data")).isEmpty();
        assertThat(company.get("/v1/contacts?limit=1000").json().at("/pagination/limit").asInt()).isEqualTo(100);
        assertThat(company.get("/v1/contacts", "Accept", "text/csv").text()).contains(",'=cmd(),");
        assertThat(company.get("/v1/contacts?page=x").json().at("/error/details/field").asText()).isEqualTo("page");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"name\": \"n\"}|phone|is required",
        "{\"phone\": \"+1555\"}|phone|must be a valid phone number",
        "{\"phone\": \"call me\"}|phone|must be a valid phone number",
        "{\"phone\": \"5551234567\"}|phone|must be a valid phone number",
        "{\"phone\": {}}|phone|must be text",
        "{\"phone\": \"+15551234567\", \"email\": \"nobody\"}|email|must be an e-mail address",
        "{\"phone\": \"+15551234567\", \"tags\": \"vip\"}|tags|must be a list of at most 100 texts",
        "{\"phone\": \"+15551234567\", \"tags\": [1]}|tags|must be a list of at most 100 texts",
        "{\"phone\": \"+15551234567\", \"customFields\": []}|customFields|must be an object of at most 200 fields",
    })
    void a_bad_contact_is_refused_as_documented(String body, String field, String reason) {
        Answer answer = create(body);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.json().toString()).isEqualTo(
                "{\"error\":{\"code\":\"invalid_parameter\",\"message\":\"The parameter '%s' is invalid\",".formatted(field)
                        + "\"details\":{\"field\":\"%s\",\"reason\":\"%s\"}}}".formatted(field, reason));
    }

    @Test
    void another_company_finds_nothing_and_may_have_the_phone_itself() {
        Answer made = create(DOCUMENTED);
        TestCompany other = RunningLedger.get().newCompany();

        assertThat(other.get(path(made)).status()).isEqualTo(404);
        assertThat(other.client().patch(path(made), "{\"name\": \"x\"}").status()).isEqualTo(404);
        assertThat(other.client().delete(path(made)).status()).isEqualTo(404);
        Answer own = other.post("/v1/contacts", DOCUMENTED);
        assertThat(own.status()).isEqualTo(201);
        assertThat(own.json().get("id")).isNotEqualTo(made.json().get("id"));
    }

    private Answer create(String contact) {
        return company.post("/v1/contacts", contact);
    }

    private static String path(Answer made) {
        return "/v1/contacts/" + made.json().get("id").asText();
    }
}
