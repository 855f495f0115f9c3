package io.leadledger.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.TestCompany;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** 8.1 of the Otto document, message by message. */
class AskProtocolTest {

    private static final AskLedger ASK = AskLedger.get();

    private final TestCompany company = ASK.ledger().newCompany();
    private final String manager = AskLedger.token(company, company.id(), "manager");
    private AskClient client = ASK.open(manager);

    @BeforeEach
    @AfterEach
    void nothing_waits() {
        ASK.passages().release();
    }

    @AfterEach
    void leave() {
        client.close();
    }

    @Test
    void the_documented_conversation() throws Exception {
        client.say("""
                {"type": "connect", "session_id": "session_12345",
                 "user_context": {"user_id": "user_12345", "role": "manager", "permissions": ["view_analytics", "ask_otto"]}}""");
        JsonNode connected = client.next("connected");
        assertThat(connected.get("session_id").asText()).isEqualTo("session_12345");
        assertThat(connected.get("status").asText()).isEqualTo("ready");
        assertThat(connected.get("timestamp").asText()).endsWith("Z");

        client.say("""
                {"type": "query", "message": "How long is the warranty on a roof?", "rep_id": "rep_12345", "call_type": "sales",
                 "context": {"date_range": {"start": "2025-01-08", "end": "2025-01-15"}}, "session_id": "session_12345"}""");
        JsonNode processing = client.next("processing");
        assertThat(processing.get("status").asText()).isEqualTo("searching");
        String query = processing.get("query_id").asText();
        JsonNode complete = chunksThenComplete(query);
        assertThat(complete.get("answer").asText()).contains(SlowPassages.EXCERPT, "page 7");
        JsonNode citation = complete.at("/citations/0");
        assertThat(citation.get("source").asText()).isEqualTo("doc_handbook");
        assertThat(citation.get("page").asInt()).isEqualTo(7);
        assertThat(citation.get("confidence").asDouble()).isEqualTo(0.84);
        assertThat(citation.get("excerpt").asText()).isEqualTo(SlowPassages.EXCERPT);
        assertThat(complete.get("confidence").asDouble()).isBetween(0.0, 1.0);
        assertThat(complete.get("suggested_follow_ups")).isNotEmpty().allMatch(JsonNode::isTextual);

        client.say("""
                {"type": "follow_up", "message": "And does the warranty cover gutters?", "previous_query_id": "%s", "session_id": "session_12345"}"""
                .formatted(query));
        assertThat(client.next("processing").get("query_id").asText()).isNotEqualTo(query);
        assertThat(client.conclusion().get("type").asText()).isEqualTo("response_complete");

        client.say("{\"type\": \"disconnect\", \"session_id\": \"session_12345\"}");
        assertThat(client.next("disconnected").get("session_id").asText()).isEqualTo("session_12345");
        assertThat(client.closedWith()).isEqualTo(1000);
    }

    private JsonNode chunksThenComplete(String query) {
        StringBuilder joined = new StringBuilder();
        int total = 0;
        for (int index = 0; ; index++) {
            JsonNode message = client.next();
            assertThat(message.get("query_id").asText()).isEqualTo(query);
            assertThat(message.hasNonNull("timestamp")).isTrue();
            if (message.get("type").asText().equals("response_complete")) {
                assertThat(index).isEqualTo(total).isGreaterThan(1);
                assertThat(joined.toString()).isEqualTo(message.get("answer").asText());
                return message;
            }
            assertThat(message.get("type").asText()).isEqualTo("response_chunk");
            assertThat(message.get("chunk_index").asInt()).isEqualTo(index);
            total = message.get("total_chunks").asInt();
            joined.append(message.get("chunk").asText());
        }
    }

    @Test
    void what_is_not_known_is_said_so() {
        client.connect("s");
        JsonNode error = client.ask("Who painted the ceiling of the Sistine Chapel?");

        assertThat(error.get("type").asText()).isEqualTo("error");
        assertThat(error.get("error").asText()).isEqualTo("insufficient_data");
        assertThat(error.get("query_id").asText()).startsWith("query_");
        assertThat(error.get("message").asText()).isNotBlank();
        assertThat(error.get("suggestion").asText()).isNotBlank();
        assertThat(error.hasNonNull("timestamp")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{]|", "[]|", "\"query\"|", "{}|type", "{\"type\": \"shout\"}|type", "{\"type\": 1}|type", "{\"type\": \"query\"}|message",
        "{\"type\": \"query\", \"message\": \" \"}|message", "{\"type\": \"query\", \"message\": {}}|message",
        "{\"type\": \"query\", \"message\": \"x\", \"context\": []}|context",
        "{\"type\": \"query\", \"message\": \"x\", \"context\": {\"date_range\": 1}}|date_range",
        "{\"type\": \"query\", \"message\": \"x\", \"context\": {\"date_range\": {\"start\": \"2025-13-01\", \"end\": \"2025-01-01\"}}}|date_range.start",
        "{\"type\": \"query\", \"message\": \"x\", \"context\": {\"date_range\": {\"start\": \"2025-01-01\"}}}|date_range.end",
        "{\"type\": \"query\", \"message\": \"x\", \"rep_id\": []}|rep_id", "{\"type\": \"connect\", \"session_id\": 5}|session_id",
        "{\"type\": \"connect\", \"user_context\": \"admin\"}|user_context",
        "{\"type\": \"follow_up\", \"message\": \"x\", \"previous_query_id\": \"query_of_nobody\"}|previous_query_id",
    })
    void a_bad_message_names_its_field_and_closes_nothing(String message, String field) {
        client.say(message);
        JsonNode error = client.conclusion();

        assertThat(error.get("error").asText()).isEqualTo("bad_request");
        assertThat(error.path("field").asText()).isEqualTo(field == null ? "" : field);
        assertThat(client.ask("How long is the warranty?").get("type").asText()).isEqualTo("response_complete");
    }

    @Test
    void too_long_a_message_is_refused_and_one_that_never_ends_is_cut_off() throws Exception {
        client.say("{\"type\": \"query\", \"message\": \"" + "x".repeat(2_001) + "\"}");
        assertThat(client.conclusion().get("field").asText()).isEqualTo("message");
        client.say("{\"type\": \"query\", \"message\": \"" + "x".repeat(20_000) + "\"}");
        assertThat(client.conclusion().get("error").asText()).isEqualTo("payload_too_large");
        client.say("x".repeat(200_000));
        assertThat(client.closedWith()).isEqualTo(1009);
    }

    @Test
    void what_a_client_says_of_itself_grants_nothing() {
        TestCompany other = ASK.ledger().newCompany();
        client.say("""
                {"type": "connect", "session_id": "s", "user_context": {"user_id": "%s", "role": "admin", "company_id": "%s"}}"""
                .formatted(other.id(), other.id()));
        assertThat(client.conclusion().get("error").asText()).isEqualTo("forbidden");
        client.say("{\"type\": \"query\", \"message\": \"x\", \"context\": {\"company_id\": \"%s\"}}".formatted(UUID.randomUUID()));
        assertThat(client.conclusion().get("error").asText()).isEqualTo("forbidden");
    }

    @Test
    void pings_are_answered_and_sent() throws Exception {
        client.say("{\"type\": \"ping\"}");
        assertThat(client.next("pong").hasNonNull("timestamp")).isTrue();
        for (int i = 0; i < 100 && client.pings() < 2; i++) {
            Thread.sleep(100);
        }
        assertThat(client.pings()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void questions_of_a_session_are_answered_one_after_the_other() {
        client.connect("s");
        ASK.passages().hold();
        String question = "{\"type\": \"query\", \"message\": \"warranty?\"}";
        client.say(question);
        assertThat(client.next("processing").get("status").asText()).isEqualTo("searching");
        for (int i = 0; i < 5; i++) {
            client.say(question);
            assertThat(client.next("processing").get("status").asText()).isEqualTo("queued");
        }
        client.say(question);
        assertThat(client.next("error").get("error").asText()).isEqualTo("rate_limit_exceeded");
        ASK.passages().release();
        for (int i = 0; i < 6; i++) {
            assertThat(client.conclusion().get("type").asText()).isEqualTo("response_complete");
        }
    }

    @Test
    void a_user_may_ask_so_often_and_is_told_when_to_go_on() {
        JsonNode answer = client.ask("warranty?");
        for (int i = 0; i < 60 && answer.get("type").asText().equals("response_complete"); i++) {
            answer = client.ask("warranty?");
        }
        assertThat(answer.get("error").asText()).isEqualTo("rate_limit_exceeded");
        assertThat(answer.get("retry_after").asInt()).isBetween(1, 60);
    }

    @Test
    void an_answer_that_did_not_arrive_comes_when_the_session_resumes_and_then_never_again() {
        client.connect("s");
        ASK.passages().hold();
        client.say("{\"type\": \"query\", \"message\": \"warranty?\"}");
        String query = client.next("processing").get("query_id").asText();
        client.vanish();
        ASK.passages().release();

        client = ASK.open(manager);
        assertThat(client.connect("s").get("resumed").asBoolean()).isTrue();
        JsonNode complete = client.conclusion();
        assertThat(complete.get("query_id").asText()).isEqualTo(query);
        assertThat(complete.get("answer").asText()).contains(SlowPassages.EXCERPT);
        client.say("{\"type\": \"ping\"}");
        client.next("pong");

        AskClient later = ASK.open(manager);
        assertThat(later.connect("s").get("resumed").asBoolean()).isTrue();
        assertThat(later.ask("Who knows?").get("query_id").asText()).isNotEqualTo(query);
        later.close();
    }

    @Test
    void a_session_goes_on_over_its_newest_connection() throws Exception {
        client.connect("s");
        try (AskClient newer = ASK.open(manager)) {
            assertThat(newer.connect("s").get("resumed").asBoolean()).isTrue();
            assertThat(client.closedWith()).isEqualTo(4001);
        }
    }

    @Test
    void another_user_with_the_same_session_id_has_a_session_of_his_own() {
        client.connect("s");
        try (AskClient executive = ASK.open(AskLedger.token(company, "boss-" + company.id(), "executive"))) {
            assertThat(executive.connect("s").get("resumed").asBoolean()).isFalse();
        }
        TestCompany other = ASK.ledger().newCompany();
        try (AskClient stranger = ASK.open(AskLedger.token(other, other.id(), "manager"))) {
            assertThat(stranger.connect("s").get("resumed").asBoolean()).isFalse();
        }
        assertThat(client.ask("warranty?").get("type").asText()).isEqualTo("response_complete");
    }

    @Test
    void work_that_an_instance_took_to_its_grave_is_not_waited_for() {
        client.connect("s");
        client.vanish();
        ASK.ledger().bean(JdbcClient.class).sql("""
                        INSERT INTO ask_delivery (company_id, owner, session_id, query_id, asked_at)
                        VALUES (?, ?, 's', 'query_lost', now() - interval '1 hour')""")
                .params(UUID.fromString(company.id()), "user:" + company.id())
                .update();
        client = ASK.open(manager);
        client.connect("s");
        JsonNode error = client.next("error");
        assertThat(error.get("query_id").asText()).isEqualTo("query_lost");
        assertThat(error.get("error").asText()).isEqualTo("unavailable");
        assertThat(error.get("suggestion").asText()).isNotBlank();
    }

    @Test
    void a_session_that_nobody_uses_ends_after_a_warning() throws Exception {
        client.connect("s");
        JsonNode warning = client.next("timeout");
        assertThat(warning.get("session_id").asText()).isEqualTo("s");
        assertThat(warning.get("message").asText()).isEqualTo("Session will expire in 9 seconds due to inactivity");
        assertThat(client.next("disconnected").get("reason").asText()).isEqualTo("inactivity");
        assertThat(client.closedWith()).isEqualTo(1000);
        client = ASK.open(manager);
        assertThat(client.connect("s").get("resumed").asBoolean()).isFalse();
    }

    @Test
    void a_connection_without_a_sign_of_life_is_let_go() throws Exception {
        try (AskClient deaf = AskClient.deaf(ASK.ledger().port(), manager)) {
            Thread.sleep(8_000);
            deaf.wake();
            assertThat(deaf.closedWith()).isEqualTo(4004);
        }
    }
}
