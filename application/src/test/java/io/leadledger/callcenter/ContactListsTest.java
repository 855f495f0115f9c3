package io.leadledger.callcenter;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class ContactListsTest {

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void a_list_is_made_filled_read_and_deleted() {
        Answer made = company.post("/v1/contact-lists", "{\"name\": \"Summer\"}");
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        assertThat(made.json().get("id").asText()).matches("[0-9a-f]{24}");
        assertThat(made.json().get("contactCount").asInt()).isZero();
        String list = "/v1/contact-lists/" + made.json().get("id").asText();
        String anna = contact("Anna", "+12025550100");
        String bert = contact("Bert", "+12025550101");

        Answer added = company.post(list + "/contacts", "{\"contacts\": [\"%s\", \"%s\", \"%s\"]}".formatted(bert, anna, bert));
        assertThat(added.status()).as("%s", added).isEqualTo(200);
        assertThat(added.json().get("received").asInt()).isEqualTo(2);
        company.post(list + "/contacts", "{\"contacts\": [\"%s\"]}".formatted(anna));

        assertThat(company.get(list).json().get("contactCount").asInt()).isEqualTo(2);
        assertThat(company.get("/v1/contact-lists?search=summ").json().at("/data/0/contactCount").asInt()).isEqualTo(2);
        JsonNode first = company.get(list + "/contacts?limit=1").json();
        assertThat(first.at("/data/0/name").asText()).as("in the order of joining").isEqualTo("Bert");
        assertThat(first.at("/pagination/total").asInt()).isEqualTo(2);
        JsonNode second = company.get(list + "/contacts?limit=1&cursor=" + first.at("/pagination/nextCursor").asText()).json();
        assertThat(second.at("/data/0/name").asText()).isEqualTo("Anna");

        assertThat(company.client().delete(list + "/contacts/" + bert).status()).isEqualTo(204);
        assertThat(company.client().delete(list + "/contacts/" + bert).status()).isEqualTo(404);
        assertThat(company.get(list).json().get("contactCount").asInt()).isEqualTo(1);
        assertThat(company.client().delete(list).status()).isEqualTo(204);
        assertThat(company.client().delete(list).status()).isEqualTo(404);
        assertThat(company.get(list).status()).isEqualTo(404);
        assertThat(company.get("/v1/contacts/" + anna).status()).as("contacts stay").isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''        | {}                                       | name
            ''        | {"name": " "}                            | name
            /contacts | {}                                       | contacts
            /contacts | {"contacts": []}                         | contacts
            /contacts | {"contacts": [7]}                        | contacts[0]
            /contacts | {"contacts": ["0123456789abcdef01234567"]} | contacts
            """)
    void what_cannot_be_taken_is_refused_by_its_field(String part, String body, String field) {
        String path = "/v1/contact-lists" + (part.isEmpty() ? "" : "/" + list() + part);
        Answer refused = company.post(path, body);
        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.json().at("/error/details/field").asText()).isEqualTo(field);
        if (body.contains("0123")) {
            assertThat(refused.text()).contains("0123456789abcdef01234567");
        }
    }

    @Test
    void a_table_of_five_thousand_is_imported_and_imported_again() {
        String list = list();
        StringBuilder table = new StringBuilder("\uFEFFname,phone,email,tags,industry\n");
        for (int i = 0; i < 5_000; i++) {
            String phone = i % 500 == 7 ? "nobody" : "'+1202%07d".formatted(2_000_000 + i);
            table.append("\"Smith, %d\",%s,,customer; vip,Tech\n".formatted(i, phone));
        }
        JsonNode taken = imported(list, "text/csv; charset=utf-8", table.toString());
        assertThat(taken.get("received").asInt()).isEqualTo(5_000);
        assertThat(taken.get("created").asInt()).isEqualTo(4_990);
        assertThat(taken.get("updated").asInt()).isZero();
        assertThat(taken.get("rejected").asInt()).isEqualTo(10);
        await(() -> company.get("/v1/contact-lists/" + list).json().get("contactCount").asInt() == 4_990);
        await(() -> company.get("/v1/contacts?tag=vip").json().at("/pagination/total").asInt() == 4_990);

        String rejected = company.get("/v1/contact-lists/%s/imports/%s/rejected".formatted(list, taken.get("importId").asText())).text();
        assertThat(rejected.lines()).hasSize(11).startsWith("row,field,reason", "8,phone,'phone' must be a valid phone number");

        JsonNode first = company.get("/v1/contact-lists/" + list + "/contacts?limit=1").json().at("/data/0");
        assertThat(first.get("name").asText()).isEqualTo("Smith, 0");
        JsonNode contact = company.get("/v1/contacts/" + first.get("id").asText()).json();
        assertThat(contact.at("/customFields/industry").asText()).isEqualTo("Tech");
        assertThat(contact.at("/tags").toString()).isEqualTo("[\"customer\",\"vip\"]");

        JsonNode again = imported(list, "text/csv", table.toString());
        assertThat(again.get("created").asInt()).isZero();
        assertThat(again.get("updated").asInt()).isEqualTo(4_990);
        assertThat(company.get("/v1/contact-lists/" + list).json().get("contactCount").asInt()).isEqualTo(4_990);
    }

    @Test
    void lines_are_imported_and_one_person_twice_is_one() {
        String list = list();
        JsonNode taken = imported(list, "application/x-ndjson", """
                {"name": "Anna", "phone": "+12025550100", "customFields": {"plan": "gold"}}
                {"name": "Anna S.", "phone": "+1 202 555 0100"}
                {"name": "=cmd"}
                {"phone": "+12025550101", "tags": 7}
                not json
                """);
        assertThat(taken.get("created").asInt()).isEqualTo(1);
        assertThat(taken.get("updated").asInt()).isEqualTo(1);
        assertThat(taken.get("rejected").asInt()).isEqualTo(3);
        assertThat(company.get("/v1/contact-lists/" + list).json().get("contactCount").asInt()).isEqualTo(1);
        assertThat(company.get("/v1/contact-lists/" + list + "/contacts").json().at("/data/0/name").asText()).isEqualTo("Anna S.");
        String rejected = company.get("/v1/contact-lists/%s/imports/%s/rejected".formatted(list, taken.get("importId").asText())).text();
        assertThat(rejected).contains("\r\n3,phone,'phone' is required\r\n4,tags,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name,email         | phone
            phone,name,Phone   | phone
            """)
    void a_header_without_a_phone_or_with_two_is_refused(String header, String field) {
        Answer refused = send(list(), "text/csv", header + "\nAnna,+12025550100\n");
        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.json().at("/error/details/field").asText()).isEqualTo(field);
    }

    @Test
    void cells_that_cannot_be_kept_reject_their_row_and_no_other() {
        String list = list();
        JsonNode taken = imported(list, "text/csv", """
                phone,name,=formula
                +12025550100,Anna\u0000,
                +12025550101,Bert,one,two
                +12025550102,Carl,\u0000
                +12025550103,Dora,
                +12025550104,"never closed""" + "x".repeat(400_000));
        assertThat(taken.get("created").asInt()).isEqualTo(1);
        assertThat(taken.get("rejected").asInt()).isEqualTo(4);
        String rejected = company.get("/v1/contact-lists/%s/imports/%s/rejected".formatted(list, taken.get("importId").asText())).text();
        assertThat(rejected).contains("\r\n1,name,", "\r\n2,header,", "\r\n3,'=formula,", "\r\n5,row,");
    }

    @Test
    void contacts_that_were_deleted_do_not_count() {
        String list = list();
        String anna = contact("Anna", "+12025550100");
        String bert = contact("Bert", "+12025550101");
        String carl = contact("Carl", "+12025550102");
        company.post("/v1/contact-lists/" + list + "/contacts", "{\"contacts\": [\"%s\", \"%s\", \"%s\"]}".formatted(anna, bert, carl));
        company.client().delete("/v1/contacts/" + anna);

        assertThat(company.get("/v1/contact-lists/" + list).json().get("contactCount").asInt()).isEqualTo(2);
        assertThat(company.get("/v1/contact-lists").json().at("/data/0/contactCount").asInt()).isEqualTo(2);
        assertThat(company.get("/v1/contact-lists/" + list + "/contacts").json().at("/pagination/total").asInt()).isEqualTo(2);
        String first = company.get("/api/v1/crm/leads?q=2025550101").json().at("/leads/0/leadId").asText();
        String second = company.get("/api/v1/crm/leads?q=2025550102").json().at("/leads/0/leadId").asText();
        company.post("/api/v1/crm/leads/" + first + "/merge", "{\"lead_id\": \"%s\"}".formatted(second));
        company.client().delete("/v1/contacts/" + bert);
        assertThat(company.get("/v1/contact-lists/" + list).json().get("contactCount").asInt()).as("with whom was merged into it").isZero();
        contact("Anna again", "+12025550100");
        assertThat(company.get("/v1/contact-lists/" + list).json().get("contactCount").asInt()).as("back again").isEqualTo(1);
    }

    @Test
    void the_same_file_under_the_same_key_is_imported_once() {
        String list = list();
        String file = "name,phone\nAnna,+12025550100\nBert,12\n";
        Answer first = keyed(list, file, "monday");
        Answer again = keyed(list, file, "monday");

        assertThat(first.status()).as("%s", first).isEqualTo(200);
        assertThat(first.json().get("created").asInt()).isEqualTo(1);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(keyed(list, file + "Carl,+12025550102\n", "monday").json().at("/error/code").asText()).isEqualTo("idempotency_key_reused");
        assertThat(keyed(list(), file, "monday").status()).as("of another list").isEqualTo(422);
        assertThat(keyed(list, "name\nAnna\n", "tuesday").status()).isEqualTo(400);
        assertThat(keyed(list, file, "tuesday").json().get("updated").asInt()).as("a refusal is not kept").isEqualTo(1);
    }

    private Answer keyed(String list, String file, String key) {
        return company.client().post(
                "/v1/contact-lists/" + list + "/import", "text/csv", file.getBytes(StandardCharsets.UTF_8), "Idempotency-Key", key);
    }

    @Test
    void a_campaign_calls_a_list_with_the_others_once_each() {
        String list = list();
        String anna = contact("Anna", "+12025550100");
        imported(list, "text/csv", "name,phone\nBert,+12025550101\nAnna,+12025550100\nCarl,+12025550102\n");
        String template = company.post("/v1/templates", "{\"name\": \"T\", \"steps\": [{\"type\": \"greeting\", \"content\": \"Hello\"}]}")
                .json().get("id").asText();
        String campaign = """
                {"name": "All", "templateId": "%s", "contacts": ["%s"], "contactListIds": ["%s"],
                 "schedule": {"startDate": "2099-05-20T09:00:00Z"}}""";
        Answer made = company.post("/v1/campaigns", campaign.formatted(template, anna, list));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        assertThat(made.json().get("totalContacts").asInt()).isEqualTo(3);
        Answer unknown = company.post("/v1/campaigns", campaign.formatted(template, anna, "none"));
        assertThat(unknown.json().at("/error/details/field").asText()).isEqualTo("contactListIds");
        assertThat(unknown.text()).contains("none");
    }

    @Test
    void a_campaign_is_not_made_of_a_list_whose_contacts_are_not_all_known_yet() {
        String list = list();
        imported(list, "text/csv", "name,phone\nBert,+12025550101\n");
        String template = company.post("/v1/templates", "{\"name\": \"T\", \"steps\": [{\"type\": \"greeting\", \"content\": \"Hello\"}]}")
                .json().get("id").asText();
        company.get("/v1/contact-lists/" + list);
        RunningLedger.get().bean(JdbcClient.class)
                .sql("INSERT INTO read.contact_list_member (company_id, list_id, contact_id, place) VALUES (?::uuid, ?, ?, 1)")
                .params(company.id(), list, "0".repeat(24))
                .update();
        Answer later = company.post("/v1/campaigns", "{\"name\": \"All\", \"templateId\": \"%s\", \"contactListIds\": [\"%s\"]}".formatted(template, list));

        assertThat(later.status()).as("%s", later).isEqualTo(503);
        assertThat(later.json().at("/error/code").asText()).isEqualTo("projection_lagging");
        assertThat(later.header("Retry-After")).isEqualTo("5");
    }

    /** As after a first import: for a company without statistics the planner takes the cheapest-looking join, which reads everybody for everybody. */
    @Test
    void a_long_list_of_a_new_company_is_read_and_called_at_once() {
        String list = list();
        company.get("/v1/contact-lists/" + list);
        JdbcClient jdbc = RunningLedger.get().bean(JdbcClient.class);
        jdbc.sql("""
                        INSERT INTO read.contact (company_id, lead_id, contact_id, survivor_id, shown, name, phone, tags, search, created_at)
                        SELECT ?::uuid, 'lead' || n, 'contact' || n, 'lead' || n, true, 'Anna', '+1202' || (2000000 + n), '[]', 'anna', now()
                        FROM generate_series(1, 20000) AS n""")
                .param(company.id())
                .update();
        jdbc.sql("""
                        INSERT INTO read.contact_list_member (company_id, list_id, contact_id, place)
                        SELECT ?::uuid, ?, 'contact' || n, n FROM generate_series(1, 20000) AS n""")
                .params(company.id(), list)
                .update();
        String template = company.post("/v1/templates", "{\"name\": \"T\", \"steps\": [{\"type\": \"greeting\", \"content\": \"Hello\"}]}")
                .json().get("id").asText();
        Instant begun = Instant.now();
        assertThat(company.get("/v1/contact-lists/" + list + "/contacts?limit=1&page=9999").json().at("/data/0/id").asText()).isEqualTo("contact9999");
        Answer made = company.post("/v1/campaigns", """
                {"name": "All", "templateId": "%s", "contactListIds": ["%s"], "schedule": {"startDate": "2099-05-20T09:00:00Z"}}"""
                .formatted(template, list));

        assertThat(made.status()).as("%s", made).isEqualTo(201);
        assertThat(made.json().get("totalContacts").asInt()).isEqualTo(20_000);
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
        for (String table : List.of("contact", "contact_list_member")) { // these leads are in no log
            jdbc.sql("DELETE FROM read." + table + " WHERE company_id = ?::uuid").param(company.id()).update();
        }
    }

    @Test
    void an_import_tells_how_far_it_is_and_is_sent_again_after_it_was_broken_off() throws IOException {
        String list = list();
        StringBuilder table = new StringBuilder("name,phone,tags\n");
        for (int i = 0; i < 3_000; i++) {
            table.append("Anna,%s,vip\n".formatted(i == 7 ? "nobody" : "+1202%07d".formatted(2_000_000 + i)));
        }
        String path = "/v1/contact-lists/" + list + "/import";
        company.client().breakOff(path, "text/csv", table.substring(0, table.length() * 2 / 3).getBytes(StandardCharsets.UTF_8));
        await(() -> company.get("/v1/contact-lists/" + list + "/imports").json().at("/data/0/created").asInt() >= 489);

        JsonNode broken = company.get("/v1/contact-lists/" + list + "/imports").json().at("/data/0");
        assertThat(broken.get("endedAt").isNull()).isTrue();
        assertThat(broken.get("rejected").asInt()).isEqualTo(1);
        JsonNode taken = imported(list, "text/csv", table.toString());
        assertThat(taken.get("created").asInt() + taken.get("updated").asInt()).isEqualTo(2_999);
        assertThat(taken.get("updated").asInt()).isGreaterThanOrEqualTo(489);
        JsonNode listed = company.get("/v1/contact-lists/" + list + "/imports").json();
        assertThat(listed.at("/pagination/total").asInt()).isEqualTo(2);
        JsonNode last = company.get("/v1/contact-lists/" + list + "/imports/" + taken.get("importId").asText()).json();
        assertThat(last).isEqualTo(listed.at("/data/0"));
        assertThat(last.get("received").asInt()).isEqualTo(3_000);
        assertThat(last.get("created")).isEqualTo(taken.get("created"));
        assertThat(last.get("endedAt").isTextual()).isTrue();
        await(() -> company.get("/v1/contact-lists/" + list).json().get("contactCount").asInt() == 2_999);
        assertThat(company.get("/v1/contact-lists/" + list + "/contacts").json().at("/pagination/total").asInt()).isEqualTo(2_999);
        assertThat(company.get("/v1/contact-lists/" + list() + "/imports/" + taken.get("importId").asText()).status()).isEqualTo(404);
    }

    @Test
    void the_same_file_again_leaves_nothing_in_the_log() {
        String list = list();
        String file = "name,phone,email,tags,plan\nAnna,+12025550100,anna@example.com,vip,gold\nBert,+12025550101,,,\n";
        imported(list, "text/csv", file);
        JdbcClient jdbc = RunningLedger.get().bean(JdbcClient.class);
        int events = events(jdbc);
        JsonNode again = imported(list, "text/csv", file);

        assertThat(again.get("updated").asInt()).isEqualTo(2);
        assertThat(events(jdbc)).isEqualTo(events);
        String second = list();
        imported(second, "text/csv", file);
        assertThat(company.get("/v1/contact-lists/" + second).json().get("contactCount").asInt()).as("of another list they become members").isEqualTo(2);
    }

    private int events(JdbcClient jdbc) {
        return jdbc.sql("SELECT count(*) FROM domain_event_entry WHERE company_id = ?::uuid").param(company.id()).query(Integer.class).single();
    }

    @Test
    void lists_and_contacts_of_others_are_unknown() {
        TestCompany other = RunningLedger.get().newCompany();
        String list = list();
        String anna = contact("Anna", "+12025550100");
        String theirs = other.post("/v1/contact-lists", "{\"name\": \"Theirs\"}").json().get("id").asText();
        assertThat(other.post("/v1/contact-lists/" + theirs + "/contacts", "{\"contacts\": [\"%s\"]}".formatted(anna)).status()).isEqualTo(400);
        assertThat(other.post("/v1/contact-lists/" + list + "/contacts", "{\"contacts\": [\"%s\"]}".formatted(anna)).status()).isEqualTo(404);
        byte[] table = "phone\n+12025550100\n".getBytes(StandardCharsets.UTF_8);
        assertThat(other.client().post("/v1/contact-lists/" + list + "/import", "text/csv", table).status()).isEqualTo(404);
        assertThat(other.client().delete("/v1/contact-lists/" + list).status()).isEqualTo(404);
        assertThat(company.get("/v1/contact-lists/" + list).json().get("contactCount").asInt()).isZero();
    }

    private String list() {
        return company.post("/v1/contact-lists", "{\"name\": \"List\"}").json().get("id").asText();
    }

    private String contact(String name, String phone) {
        return company.post("/v1/contacts", "{\"name\": \"%s\", \"phone\": \"%s\"}".formatted(name, phone)).json().get("id").asText();
    }

    private Answer send(String list, String type, String file) {
        return company.client().post("/v1/contact-lists/" + list + "/import", type, file.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode imported(String list, String type, String file) {
        Answer taken = send(list, type, file);
        assertThat(taken.status()).as("%s", taken).isEqualTo(200);
        return taken.json();
    }

    private static void await(BooleanSupplier reached) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(200_000_000L);
        }
    }
}
