package io.leadledger.leads;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.leadledger.leads.LeadsHttp.entity;
import static io.leadledger.leads.LeadsHttp.event;
import static org.assertj.core.api.Assertions.assertThat;

/** The documented requests of the Leads family, but messages, give the documented answers. */
class LeadsContractTest {

    private static LeadsHttp leads;

    @BeforeAll
    static void postTheDocumentedLeads() {
        leads = LeadsHttp.newCompany("Asia/Kolkata", "IN");
        leads.company().postEntities(
                entity("siddhant", "2025-10-05T06:00:00Z", "\"phone\": \"+91 89795-56941\""),
                entity("letters", "2025-10-06T18:00:00Z", "\"email\": \"only@example.com\", \"name\": \"No handle\""),
                entity("quiet", "2025-10-06T18:00:00Z", "\"phone\": \"+4930123456\", \"name\": \"100%_sure\", \"company\": \"=SUM(A1)\""));
        Answer write = leads.company().postEvents(
                event("m1", "siddhant", "message", "2025-10-05T06:21:35.197Z", message("wamid.1", "user", "hi my name is siddhant")),
                event("m2", "siddhant", "message", "2025-12-12T09:07:38.656Z", message("out-2", "agent", "No problem, Siddhant.")),
                event("x1", "siddhant", "extraction", "2025-12-12T09:08:00Z", """
                        "extraction_id": "791a2e81-4706-4703-9532-842a2fd16e0c", "name": "Siddhant", "email": "sddhantjaiii@gmail.com",
                        "intent_score": 1, "urgency_score": 1, "budget_score": 2, "fit_score": 2, "engagement_score": 2"""),
                event("t1", "invited", "template_sent", "2025-11-01T20:00:00Z", """
                        "template_id": "t1", "template_name": "welcome", "platform": "whatsapp", "customer_phone": "+4930999999",
                        "status": "sent\""""));
        leads.after(write, "");
    }

    private static String message(String id, String sender, String text) {
        return """
                "message_id": "%s", "conversation_id": "b1a93252", "platform": "whatsapp", "sender": "%s", "text": "%s",
                "agent_id": "test-agent-001", "agent_name": "Test AI Agent", "phone_number_id": "test-phone-001",
                "customer_phone": "918979556941", "status": "sent\"""".formatted(id, sender, text);
    }

    private static void assertIsTheDocumentedLead(JsonNode lead) {
        assertThat(lead.get("customer_phone").asText()).isEqualTo("918979556941");
        assertThat(lead.get("name").asText()).isEqualTo("Siddhant");
        assertThat(lead.get("email").asText()).isEqualTo("sddhantjaiii@gmail.com");
        assertThat(lead.get("company").isNull()).isTrue();
        assertThat(lead.get("lead_status").asText()).isEqualTo("Warm");
        assertThat(lead.get("total_score").intValue()).isEqualTo(8);
        assertThat(lead.get("intent_score").intValue()).isEqualTo(1);
        assertThat(lead.get("urgency_score").intValue()).isEqualTo(1);
        assertThat(lead.get("budget_score").intValue()).isEqualTo(2);
        assertThat(lead.get("fit_score").intValue()).isEqualTo(2);
        assertThat(lead.get("engagement_score").intValue()).isEqualTo(2);
        assertThat(lead.get("platforms").toString()).isEqualTo("[\"whatsapp\"]");
        assertThat(lead.get("conversation_count").intValue()).isEqualTo(1);
        assertThat(lead.get("total_messages").intValue()).isEqualTo(2);
        assertThat(lead.get("template_sends_count").intValue()).isZero();
        assertThat(lead.get("last_message_at").asText()).isEqualTo("2025-12-12T09:07:38.656Z");
        assertThat(lead.get("last_message_text").asText()).isEqualTo("No problem, Siddhant.");
        assertThat(lead.get("last_message_sender").asText()).isEqualTo("agent");
        assertThat(lead.get("first_contact_at").asText()).isEqualTo("2025-10-05T06:21:35.197Z");
        assertThat(lead.get("has_extraction").booleanValue()).isTrue();
        assertThat(lead.get("extraction_id").asText()).isEqualTo("791a2e81-4706-4703-9532-842a2fd16e0c");
        assertThat(lead.get("conversations")).hasSize(1);
        assertThat(lead.at("/conversations/0").toString()).isEqualTo("""
                {"conversation_id":"b1a93252","agent_id":"test-agent-001","agent_name":"Test AI Agent","platform":"whatsapp",\
                "phone_number_id":"test-phone-001","message_count":2,"is_active":true,"created_at":"2025-10-05T06:21:35.197Z",\
                "last_message_at":"2025-12-12T09:07:38.656Z"}""");
    }

    @Test
    void the_list_has_the_documented_fields() {
        JsonNode list = leads.json("");

        assertThat(list.get("success").booleanValue()).isTrue();
        assertThat(LeadsHttp.ids(list)).containsExactly("siddhant", "quiet", "invited");
        assertIsTheDocumentedLead(list.at("/data/0"));
        assertThat(list.at("/pagination").toString()).isEqualTo("""
                {"total":3,"limit":50,"offset":0,"hasMore":false,"next_cursor":null,"total_exact":true}""");
        assertThat(list.get("timestamp").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(list.get("correlationId").asText()).isNotEmpty();
    }

    @Test
    void the_correlation_id_is_echoed() {
        Answer answer = leads.get("", "x-correlation-id", "1765572930366-lpk7lz5tm");

        assertThat(answer.json().get("correlationId").asText()).isEqualTo("1765572930366-lpk7lz5tm");
        assertThat(answer.header("x-correlation-id")).isEqualTo("1765572930366-lpk7lz5tm");
        assertThat(Long.parseLong(answer.header("X-Projection-Position"))).isPositive();
    }

    @Test
    void a_lead_that_only_got_templates_is_listed() {
        JsonNode invited = leads.json("/4930999999").get("data");

        assertThat(invited.get("template_sends_count").intValue()).isEqualTo(1);
        assertThat(invited.get("total_messages").intValue()).isZero();
        assertThat(invited.get("last_message_at").isNull()).isTrue();
        assertThat(invited.get("first_contact_at").asText()).isEqualTo("2025-11-01T20:00:00.000Z");
        assertThat(invited.get("lead_status").isNull()).isTrue();
        assertThat(invited.get("conversations")).isEmpty();
    }

    @Test
    void stats_have_the_documented_fields() {
        JsonNode stats = leads.json("/stats").get("data");

        assertThat(stats.toString()).isEqualTo("""
                {"total_leads":3,"leads_with_extraction":1,"hot_leads":0,"warm_leads":1,"cold_leads":0,\
                "by_platform":{"whatsapp":2,"instagram":0,"webchat":0},"leads_last_7_days":0,"leads_last_30_days":0}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"918979556941", "+918979556941", "%2B918979556941", "+91%2089795%2056941", "8979556941", "sddhantjaiii@gmail.com"})
    void a_lead_is_found_by_any_of_its_handles_however_written(String written) {
        assertIsTheDocumentedLead(leads.json("/" + written).get("data"));
    }

    @Test
    void an_unknown_lead_is_the_documented_404() {
        Answer answer = leads.get("/000000");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("error").asText()).isEqualTo("Not Found");
        assertThat(answer.json().get("message").asText()).isEqualTo("Lead not found");
        assertThat(answer.json().get("timestamp").asText()).endsWith("Z");
        assertThat(answer.json().get("correlationId").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/stats", "/918979556941", "?customer_phone=918979556941"})
    void accounts_of_others_and_unknown_ones_are_refused_alike(String rest) {
        LeadsHttp other = LeadsHttp.newCompany();

        Answer foreign = other.company().get("/users/" + leads.company().id() + "/leads" + rest);
        Answer unknown = other.company().get("/users/nobody/leads" + rest);

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(unknown.status()).isEqualTo(403);
        assertThat(foreign.json().get("message")).isEqualTo(unknown.json().get("message"));
        assertThat(RunningLedger.get().client("").get("/users/" + leads.company().id() + "/leads" + rest).status()).isEqualTo(401);
        assertThat(other.get("/918979556941").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit", "limit=-1, limit", "limit=ten, limit", "offset=-1, offset", "offset=1e3, offset", "offset=99999999999999, offset",
        "days=0, days", "days=-7, days", "days=x, days", "min_total_score=-1, min_total_score", "max_total_score=1000, max_total_score",
        "has_email=maybe, has_email", "has_extraction=2, has_extraction", "is_active=no, is_active", "has_conversation=?, has_conversation",
        "from_date=yesterday, from_date", "to_date=2025-02-30, to_date", "start_date=x, start_date", "end_date=x, end_date", "date=x, date",
        "lead_status=Boiling, lead_status", "cursor=abc, cursor", "cursor=bnVsbA, cursor", "cursor=eyJzIjoibmFtZSJ9, cursor", "search=%00, search"
    })
    void what_cannot_be_meant_is_refused_by_its_name(String query, String name) {
        Answer answer = leads.get("?" + query);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo("Bad Request");
        assertThat(answer.json().get("message").asText()).contains(name);
    }

    @Test
    void limits_are_clamped_and_unknown_sorts_and_parameters_ignored() {
        assertThat(leads.json("?limit=5000").at("/pagination/limit").intValue()).isEqualTo(100);
        assertThat(leads.json("?limit=99999999999999999999").at("/pagination/limit").intValue()).isEqualTo(100);
        assertThat(leads.ids("?sort_by=shoe_size&sort_order=sideways&nonsense=1")).isEqualTo(leads.ids(""));
        assertThat(leads.ids("?search=&platform=&lead_status=&days=")).isEqualTo(leads.ids(""));
        assertThat(leads.json("?offset=1000").get("data")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "search=%25, quiet", "search=0%25_S, quiet", "search=_, quiet", "search=%25%25,", "search=%5C,", "search=SIDDHANT, siddhant",
        "search=jaiii@GMAIL, siddhant", "search=8979556, siddhant", "search=89795-5, siddhant", "search=sum(a, quiet",
        "platform=whatsapp, siddhant invited", "platform=instagram,", "'platform=webchat,whatsapp&search=sid', siddhant",
        "lead_status=warm, siddhant", "'lead_status=Hot,Warm', siddhant", "has_extraction=false, quiet invited", "has_email=true, siddhant",
        "min_total_score=8, siddhant", "max_total_score=7,", "customer_phone=%2B4930123456, quiet", "customer_phone=4930,",
        "agent_id=test-agent-001, siddhant", "agent_id=other,", "phone_number_id=test-phone-001&is_active=true, siddhant",
        "is_active=false,", "has_conversation=true, siddhant", "has_conversation=false, quiet invited",
        "from_date=2025-11-02&to_date=2025-11-02, invited", "date=2025-11-02, invited", "date=2025-11-01,",
        "start_date=2025-11-01T20:00:00Z&end_date=2025-11-01T20:00:00Z, invited", "from_date=2025-11-03, siddhant",
        "end_date=2025-11-02T01:30:00, invited", "from_date=2025-11-02T01:30:00.001, siddhant", "days=1,"
    })
    void each_filter_finds_what_it_says(String query, String expected) {
        List<String> ids = expected == null ? List.of() : List.of(expected.split(" "));
        JsonNode list = leads.json("?" + query);

        assertThat(LeadsHttp.ids(list)).containsExactlyElementsOf(ids);
        assertThat(list.at("/pagination/total").intValue()).isEqualTo(ids.size());
    }

    @Test
    void a_table_is_given_when_asked_for_and_holds_no_formula() {
        Answer csv = leads.get("?sort_by=name", "Accept", "text/csv");

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text().lines().toList()).hasSize(4);
        assertThat(csv.text()).startsWith("lead_id,customer_phone,name,").contains("'=SUM(A1)").doesNotContain(",=SUM");
        Answer lines = leads.get("", "Accept", "application/x-ndjson");
        assertThat(lines.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(lines.text().lines().toList()).hasSize(3).allSatisfy(line -> assertThat(line).startsWith("{\"lead_id\""));
    }
}
