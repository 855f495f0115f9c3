package io.leadledger.ask;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.LedgerClient;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** 8.2 of the Otto document. */
class QueryHistoryTest {

    private static final String PATH = "/api/v1/rag/queries";

    private final RunningLedger ledger = AskLedger.get().ledger();
    private final TestCompany company = ledger.newCompany();
    private final String token = AskLedger.token(company, company.id(), "manager");
    private final LedgerClient manager = ledger.client(token);

    private void ask(String bearer, String... questions) {
        try (AskClient client = AskLedger.get().open(bearer)) {
            for (String question : questions) {
                client.ask(question);
            }
        }
    }

    private static List<String> texts(JsonNode answer) {
        List<String> texts = new ArrayList<>();
        answer.get("queries").forEach(query -> texts.add(query.get("query_text").asText()));
        return texts;
    }

    @Test
    void questions_and_answers_are_listed_newest_first() {
        ask(token, "How long is the warranty?", "Who painted the chapel?");
        JsonNode history = manager.get(PATH).json();

        assertThat(texts(history)).containsExactly("Who painted the chapel?", "How long is the warranty?");
        assertThat(history.get("total").asInt()).isEqualTo(2);
        assertThat(history.get("limit").asInt()).isEqualTo(20);
        assertThat(history.get("offset").asInt()).isZero();
        JsonNode answered = history.at("/queries/1");
        assertThat(answered.get("query_id").asText()).startsWith("query_");
        assertThat(answered.get("response_text").asText()).contains(SlowPassages.EXCERPT);
        assertThat(answered.get("created_at").asText()).endsWith("Z");
        assertThat(history.at("/queries/0/response_text").asText()).contains("answers this question");
    }

    @Test
    void it_is_searched_sorted_and_paged() {
        ask(token, "B 100% warranty?", "A warranty?", "C weather?");

        assertThat(texts(manager.get(PATH + "?sort=query_text&order=asc").json())).containsExactly("A warranty?", "B 100% warranty?", "C weather?");
        assertThat(texts(manager.get(PATH + "?search=WARRANTY&order=asc").json())).containsExactly("B 100% warranty?", "A warranty?");
        assertThat(texts(manager.get(PATH + "?search=100%25").json())).containsExactly("B 100% warranty?");
        JsonNode page = manager.get(PATH + "?limit=1&offset=1").json();
        assertThat(texts(page)).containsExactly("A warranty?");
        assertThat(page.get("total").asInt()).isEqualTo(3);
        assertThat(manager.get(PATH + "?limit=1000").json().get("limit").asInt()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"limit=x,limit", "limit=0,limit", "offset=-1,offset", "sort=size,sort", "order=up,order"})
    void a_parameter_that_cannot_be_meant_is_refused_by_its_name(String parameter, String field) {
        assertThat(manager.get(PATH + "?" + parameter).status()).isEqualTo(400);
        assertThat(manager.get(PATH + "?" + parameter).json().get("field").asText()).isEqualTo(field);
    }

    @Test
    void a_user_sees_his_own_the_companys_key_sees_all_and_others_nothing() {
        String boss = AskLedger.token(company, "boss-" + company.id(), "executive");
        ask(token, "The manager's question?");
        ask(boss, "The executive's question?");

        assertThat(texts(manager.get(PATH).json())).containsExactly("The manager's question?");
        assertThat(texts(ledger.client(boss).get(PATH).json())).containsExactly("The executive's question?");
        assertThat(texts(company.get(PATH).json())).hasSize(2);
        assertThat(texts(ledger.newCompany().get(PATH).json())).isEmpty();
    }

    @Test
    void the_log_holds_what_was_asked_answered_and_what_the_answer_rests_on() {
        ask(token, "How long is the warranty?");
        String log = company.get("/api/v1/audit/export?from_position=0").text();

        assertThat(log).contains("question.asked", "question.answered", "doc_handbook", "\"method\":\"passages\"");
    }
}
