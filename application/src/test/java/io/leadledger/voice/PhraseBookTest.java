package io.leadledger.voice;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.LedgerClient;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhraseBookTest {

    private static final String BOOK = "/api/v1/intelligence/phrase-books/en";
    private static final String SQUIDS = """
            {"objections": [{"type": "squids", "phrases": ["afraid of squids"], "severity": "high", "suggestions": ["Show a smaller squid"]}]}""";
    private static final String[] TALK = {
        "Hello, we sell squids.", "Hello. Well, you know, my whole family is afraid of squids, and so am I.", "That is a pity.",
    };

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void the_next_transcript_is_analysed_with_a_companys_own_phrases_and_names_their_version() {
        Voice.transcribed(company, "before", "2025-01-15T10:35:00Z", TALK);
        Voice.done(company, "before");
        Answer put = company.client().put(BOOK, SQUIDS);
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(put.json().get("version").asText()).isEqualTo("en@1");

        Voice.transcribed(company, "after", "2025-01-15T10:36:00Z", TALK);
        Voice.done(company, "after");

        JsonNode found = company.get("/api/v1/calls/after/objections").json();
        assertThat(found.get("objections").findValuesAsText("objection_type")).contains("squids");
        assertThat(found.get("version").asText()).endsWith("+en@1");
        JsonNode before = company.get("/api/v1/calls/before/objections").json();
        assertThat(before.get("objections").findValuesAsText("objection_type")).doesNotContain("squids");
        assertThat(before.get("version").asText()).doesNotContain("@");
    }

    @Test
    void phrases_are_read_replaced_and_taken_away_and_the_log_keeps_them() {
        assertThat(company.get(BOOK).status()).isEqualTo(404);
        company.client().put(BOOK, SQUIDS);
        Answer again = company.client().put(BOOK, SQUIDS);
        assertThat(again.json().get("version").asText()).isEqualTo("en@1");
        assertThat(company.get(BOOK).json().at("/phrases/objections/0/type").asText()).isEqualTo("squids");
        assertThat(company.client().put(BOOK, SQUIDS.replace("squids", "eels")).json().get("version").asText()).isEqualTo("en@2");

        Answer removed = company.client().delete(BOOK);

        assertThat(removed.status()).isEqualTo(204);
        assertThat(company.get(BOOK).status()).isEqualTo(404);
        assertThat(company.client().delete(BOOK).status()).isEqualTo(404);
        assertThat(Voice.history(company, "phrase-books/en"))
                .containsExactlyInAnyOrder("phrase_book.replaced", "phrase_book.replaced", "phrase_book.removed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|{\"objections\": {}}|objections", "en|{\"squids\": []}|squids", "en|{\"language\": \"xx\"}|language", "xx|{}|language",
        "en|{\"objections\": [{\"type\": \"\\u0000\"}]}|phrases",
    })
    void what_cannot_be_used_is_refused_by_its_field(String language, String body, String field) {
        Answer answer = company.client().put("/api/v1/intelligence/phrase-books/" + language, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"[]", "1", "{", "''"})
    void a_body_that_is_no_object_is_refused(String body) {
        assertThat(company.client().put(BOOK, body).status()).isEqualTo(400);
    }

    @Test
    void other_companies_have_their_own() {
        company.client().put(BOOK, SQUIDS);
        TestCompany other = RunningLedger.get().newCompany();

        assertThat(other.get(BOOK).status()).isEqualTo(404);
        assertThat(other.client().delete(BOOK).status()).isEqualTo(404);
        assertThat(other.get(BOOK, "X-Company-ID", company.id()).status()).isEqualTo(403);
        assertThat(company.get(BOOK).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"csr,403", "sales_rep,403", "manager,200", "executive,403"})
    void only_managers_may(String role, int status) {
        company.client().put(BOOK, SQUIDS);
        String token = company.post("/auth/token", "{\"user_id\": \"%s\", \"role\": \"%s\"}".formatted(company.id(), role)).json()
                .get("access_token").asText();
        LedgerClient person = RunningLedger.get().client(token);

        assertThat(person.get(BOOK).status()).isEqualTo(status);
        assertThat(person.put(BOOK, SQUIDS).status()).isEqualTo(status);
    }
}
