package io.leadledger.messages;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** "Get Lead Messages" of the Leads document. */
class MessagesTest {

    private final TestCompany company = RunningLedger.get().newCompany("""
            {"name": "Chats", "time_zone": "Asia/Kolkata", "default_country": "IN", "requests_per_minute": 6000}""");

    private static String message(String id, String time, String data) {
        return """
                {"event_id": "event-%1$s", "event_type": "message", "timestamp": "%2$s",
                 "data": {"message_id": "%1$s", "conversation_id": "b1a93252", "platform": "whatsapp",
                          "customer_phone": "918979556941", %3$s}}"""
                .formatted(id, time, data);
    }

    private static final String FROM_USER = message("wamid.1", "2025-10-05T06:21:35.197Z",
            "\"sender\": \"user\", \"text\": \"hi my name is siddhant\", \"phone_number_id\": \"test-phone-001\"");
    private static final String FROM_AGENT = message("out-1", "2025-10-05T06:21:42.667Z", """
            "sender": "agent", "text": "Thanks, Siddhant!", "agent_id": "test-agent-001", "agent_name": "Test AI Agent",
            "phone_number_id": "test-phone-001\"""");
    private static final String ELSEWHERE = message("other-1", "2025-10-06T00:10:00Z", "\"sender\": \"user\", \"text\": \"elsewhere\"")
            .replace("b1a93252", "c2");

    private String path(String rest) {
        return "/users/" + company.id() + "/leads/918979556941/messages" + rest;
    }

    private JsonNode read(Answer write, String rest) {
        Answer answer = Reads.after(write, company, path(rest));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> ids(JsonNode answer) {
        List<String> ids = new ArrayList<>();
        answer.at("/data/messages").forEach(message -> ids.add(message.get("message_id").asText()));
        return ids;
    }

    @Test
    void the_documented_request_has_the_documented_answer() {
        company.postEvents("""
                {"event_id": "x1", "entity_id": "lead_s", "event_type": "extraction", "timestamp": "2025-10-05T06:30:00Z",
                 "data": {"extraction_id": "791a2e81-4706-4703-9532-842a2fd16e0c", "name": "Siddhant", "email": "sddhantjaiii@gmail.com",
                          "intent_score": 1, "urgency_score": 1, "budget_score": 2, "fit_score": 2, "engagement_score": 1,
                          "customer_phone": "918979556941"}}""");
        Answer write = company.postEvents(FROM_AGENT, FROM_USER);
        JsonNode answer = read(write, "");
        assertThat(answer.get("success").booleanValue()).isTrue();
        assertThat(answer.get("timestamp").asText()).matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z");
        assertThat(answer.get("correlationId").asText()).isNotBlank();
        JsonNode data = answer.get("data");
        assertThat(data.get("customer_phone").asText()).isEqualTo("918979556941");
        assertThat(data.get("lead_info").toString()).isEqualTo(
                "{\"name\":\"Siddhant\",\"email\":\"sddhantjaiii@gmail.com\",\"company\":null,\"lead_status\":\"Cold\",\"total_score\":7}");
        assertThat(data.at("/messages/0").toString()).isEqualTo("""
                {"message_id":"wamid.1","conversation_id":"b1a93252","agent_id":"test-agent-001","agent_name":"Test AI Agent",\
                "platform":"whatsapp","phone_number_id":"test-phone-001","sender":"user","text":"hi my name is siddhant",\
                "timestamp":"2025-10-05T06:21:35.197Z","status":"sent","sequence_no":1}""");
        assertThat(data.at("/messages/1/sequence_no").intValue()).isEqualTo(2);
        assertThat(data.get("pagination").toString()).isEqualTo("{\"total\":2,\"limit\":50,\"offset\":0,\"hasMore\":false}");
    }

    @Test
    void filters_work_alone_and_together() {
        Answer write = company.postEvents(FROM_AGENT, FROM_USER, ELSEWHERE);
        assertThat(ids(read(write, ""))).containsExactly("wamid.1", "out-1", "other-1");
        assertThat(ids(read(write, "?sender=user"))).containsExactly("wamid.1", "other-1");
        assertThat(ids(read(write, "?sender=agent"))).containsExactly("out-1");
        assertThat(ids(read(write, "?platform=whatsapp,webchat"))).hasSize(3);
        assertThat(ids(read(write, "?platform=instagram"))).isEmpty();
        assertThat(ids(read(write, "?conversation_id=c2"))).containsExactly("other-1");
        assertThat(ids(read(write, "?conversation_id=c2&sender=agent"))).isEmpty();
        assertThat(ids(read(write, "?from_date=2025-10-05T06:21:40Z&to_date=2025-10-05T06:21:50Z"))).containsExactly("out-1");
    }

    @Test
    void a_date_is_a_whole_day_of_the_company() {
        Answer write = company.postEvents(FROM_USER, message("late", "2025-10-05T20:00:00Z", "\"sender\": \"user\", \"text\": \"x\""));
        assertThat(ids(read(write, "?from_date=2025-10-05&to_date=2025-10-05"))).containsExactly("wamid.1");
        assertThat(ids(read(write, "?date=2025-10-06"))).containsExactly("late");
        assertThat(ids(read(write, "?start_date=2025-10-06&end_date=2025-10-06"))).containsExactly("late");
    }

    @Test
    void the_sequence_counts_within_the_conversation_whatever_is_filtered() {
        Answer write = company.postEvents(FROM_AGENT, FROM_USER, ELSEWHERE);
        JsonNode agents = read(write, "?sender=agent");
        assertThat(agents.at("/data/messages/0/sequence_no").intValue()).isEqualTo(2);
        JsonNode paged = read(write, "?limit=1&offset=2");
        assertThat(paged.at("/data/messages/0/message_id").asText()).isEqualTo("other-1");
        assertThat(paged.at("/data/messages/0/sequence_no").intValue()).isEqualTo(1);
        assertThat(paged.at("/data/pagination").toString()).isEqualTo("{\"total\":3,\"limit\":1,\"offset\":2,\"hasMore\":false}");
        assertThat(read(write, "?limit=1").at("/data/pagination/hasMore").booleanValue()).isTrue();
    }

    @Test
    void a_status_reaches_its_message_even_when_it_comes_first() {
        company.postEvents("""
                {"event_id": "s1", "event_type": "message.status", "timestamp": "2025-10-05T06:22:00Z",
                 "data": {"message_id": "out-1", "conversation_id": "b1a93252", "status": "failed"}}""");
        JsonNode answer = read(company.postEvents(FROM_USER, FROM_AGENT), "");
        assertThat(answer.at("/data/messages/1/status").asText()).isEqualTo("failed");
        assertThat(answer.at("/data/pagination/total").intValue()).isEqualTo(2);
    }

    @Test
    void a_message_posted_again_under_another_event_is_there_once() {
        Answer write = company.postEvents(FROM_USER, FROM_USER.replace("event-wamid.1", "again").replace("35.197Z", "36.000Z"));
        JsonNode answer = read(write, "");
        assertThat(ids(answer)).containsExactly("wamid.1");
        assertThat(answer.at("/data/messages/0/timestamp").asText()).isEqualTo("2025-10-05T06:21:36.000Z");
    }

    @Test
    void every_order_of_delivery_gives_the_same_messages() {
        List<String> events = new ArrayList<>(List.of(FROM_USER, FROM_AGENT, ELSEWHERE,
                FROM_USER.replace("event-wamid.1", "again").replace("hi my", "well, my")));
        JsonNode expected = read(company.postEvents(events), "").at("/data/messages");
        for (int seed = 0; seed < 5; seed++) {
            TestCompany other = RunningLedger.get().newCompany();
            Collections.shuffle(events, new Random(seed));
            Answer write = other.postEvents(events);
            Answer answer = Reads.after(write, other, "/users/" + other.id() + "/leads/918979556941/messages");
            assertThat(answer.json().at("/data/messages")).isEqualTo(expected);
        }
    }

    @Test
    void any_handle_in_any_form_leads_to_the_lead() {
        company.postEvents(FROM_USER);
        Answer write = company.postEntities("""
                {"entity_id": "s", "entity_type": "lead", "timestamp": "2025-10-07T00:00:00Z",
                 "attributes": {"phone": "8979556941", "email": "s@example.com"}}""");
        for (String handle : List.of("%2B91%208979556941", "8979556941", "s@example.com")) {
            Answer answer = Reads.after(write, company, "/users/" + company.id() + "/leads/" + handle + "/messages");
            assertThat(answer.status()).as(handle).isEqualTo(200);
            assertThat(ids(answer.json())).as(handle).containsExactly("wamid.1");
        }
    }

    @Test
    void the_limit_is_clamped() {
        assertThat(read(company.postEvents(FROM_USER), "?limit=5000").at("/data/pagination/limit").intValue()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "limit=-1", "offset=-1", "limit=many", "sender=robot", "from_date=yesterday", "to_date=2025-13-01", "offset=99999999999"})
    void parameters_that_cannot_be_meant_are_refused_by_name(String parameter) {
        Answer refused = Reads.after(company.postEvents(FROM_USER), company, path("?" + parameter));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("field").asText()).isEqualTo(parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    void an_unknown_lead_gets_the_documented_answer() {
        Answer answer = company.get("/users/" + company.id() + "/leads/911111111111/messages");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("error").asText()).isEqualTo("Not Found");
        assertThat(answer.json().get("message").asText()).isEqualTo("Lead not found");
        assertThat(answer.json().get("correlationId").asText()).isEqualTo(answer.header("x-correlation-id"));
    }

    @Test
    void another_companys_account_is_refused_as_an_unknown_one() {
        Answer write = company.postEvents(FROM_USER);
        TestCompany other = RunningLedger.get().newCompany();
        Answer foreign = Reads.after(write, other, path(""));
        Answer unknown = other.get("/users/nobody/leads/918979556941/messages");
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(unknown.status()).isEqualTo(403);
        assertThat(foreign.json().get("message")).isEqualTo(unknown.json().get("message"));
        Answer own = other.get("/users/" + other.id() + "/leads/918979556941/messages");
        assertThat(own.status()).isEqualTo(404);
    }
}
