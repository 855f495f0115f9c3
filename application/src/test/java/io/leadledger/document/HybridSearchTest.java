package io.leadledger.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.intelligence.retrieval.Retrieval;
import io.leadledger.intelligence.retrieval.Retrieval.Passage;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Vectors beside words, where a model of embeddings is configured. */
class HybridSearchTest {

    private static final String GUARANTEE = "Every shingle that we lay is guaranteed against hail for twelve years.";
    /** Has no word of the guarantee but small ones. */
    private static final String PARAPHRASE = "Are slates protected from a tempest?";

    private static final EmbeddingServer model = new EmbeddingServer();
    private static final RunningLedger ledger = RunningLedger.with(
            "--EMBEDDING_BASE_URL=" + model.url(), "--EMBEDDING_MODEL=near", "--leadledger.retrieval.outage=200ms",
            "--leadledger.llm.attempts=1");

    private final TestCompany company = ledger.newCompany();

    @AfterAll
    static void stop() {
        ledger.close();
        model.close();
    }

    @BeforeEach
    void up() {
        model.down(false);
    }

    @Test
    void a_paraphrase_is_found_by_its_meaning_alone() {
        TestCompany withoutModel = RunningLedger.get().newCompany();
        document(withoutModel, GUARANTEE);
        Search.untilFound(withoutModel, "shingle");
        String id = document(company, GUARANTEE);
        document(company, "The office is closed on Sundays.");

        List<Passage> found = until(PARAPHRASE, passages -> !passages.isEmpty());

        assertThat(Search.of(withoutModel, PARAPHRASE)).isEmpty();
        assertThat(found).extracting(Passage::source).containsExactly(id);
        assertThat(found.getFirst().excerpt()).isEqualTo(GUARANTEE);
        assertThat(found.getFirst().confidence()).isBetween(0.5, 0.9);
    }

    @Test
    void what_both_orders_name_comes_first() {
        String both = document(company, "Our shingles are guaranteed against hail.");
        String meaning = document(company, "Slates: insured, tempest or not.");
        String words = document(company, "Nothing is guaranteed in life.");

        List<Passage> found = until("guaranteed shingles hail", passages -> passages.size() == 3);

        assertThat(found.getFirst().source()).isEqualTo(both);
        assertThat(found).extracting(Passage::source).containsExactlyInAnyOrder(both, meaning, words);
    }

    @Test
    void what_was_said_on_a_call_is_found_by_its_meaning_too() {
        company.postEvents("""
                {"event_id": "t-1", "entity_id": "lead-1", "event_type": "call.transcribed", "timestamp": "2026-01-15T10:35:00Z",
                 "data": {"call_id": "call_5", "language": "en", "transcript": "That is too expensive for us."}}""");

        assertThat(until("Who found it pricey?", passages -> !passages.isEmpty()))
                .extracting(Passage::source).containsExactly("call_transcript_call_5");
    }

    @Test
    void a_company_and_a_role_find_their_own_alone() {
        String open = document(company, GUARANTEE);
        Answer secret = new Form().field("role", "manager").file("m.txt", "Managers: slates are insured against hail.")
                .post(company.client(), "/api/v1/ingestion/sop-documents");
        until(PARAPHRASE, passages -> passages.size() == 2);
        TestCompany other = ledger.newCompany();
        String others = document(other, "Roofs are insured against storm.");
        until(other, PARAPHRASE, null, passages -> !passages.isEmpty());

        assertThat(of(other, PARAPHRASE, null)).extracting(Passage::source).containsExactly(others);
        assertThat(of(company, PARAPHRASE, "csr")).extracting(Passage::source).containsExactly(open);
        assertThat(of(company, PARAPHRASE, "manager")).extracting(Passage::source)
                .containsExactlyInAnyOrder(open, secret.json().get("document_id").asText());
    }

    @Test
    void words_alone_decide_while_the_model_is_down() {
        document(company, GUARANTEE);
        until(PARAPHRASE, passages -> !passages.isEmpty());
        model.down(true);
        document(company, "Gutters are cleaned in autumn.");

        assertThat(until("When are gutters cleaned?", passages -> !passages.isEmpty()).getFirst().excerpt()).startsWith("Gutters");
        assertThat(of(company, PARAPHRASE, null)).isEmpty();

        model.down(false);
        assertThat(until(PARAPHRASE, passages -> !passages.isEmpty())).isNotEmpty();
        assertThat(until("Who sweeps the downspouts?", passages -> !passages.isEmpty()).getFirst().excerpt()).startsWith("Gutters");
    }

    @Test
    void vectors_go_with_the_passages_that_are_taken_out() {
        String id = document(company, GUARANTEE);
        until(PARAPHRASE, passages -> !passages.isEmpty());
        assertThat(vectors(id)).isEqualTo(1);

        assertThat(company.client().delete("/api/v1/maintenance/vectors/" + id).json().get("vectors_deleted").asInt()).isEqualTo(1);

        assertThat(until(PARAPHRASE, List::isEmpty)).isEmpty();
        await(() -> vectors(id) == 0);
        reindexed("{\"force_reindex\": true}");
        assertThat(of(company, PARAPHRASE, null)).isEmpty();
        assertThat(vectors(id)).isZero();
    }

    @Test
    void reindexing_asks_for_the_vectors_again_and_says_what_it_did_not_get() {
        document(company, "Slates: insured, tempest or not.");
        company.postEvents("""
                {"event_id": "t-1", "entity_id": "lead-1", "event_type": "call.transcribed", "timestamp": "2026-01-15T10:35:00Z",
                 "data": {"call_id": "call_6", "language": "en", "transcript": "The roof is expensive."}}""");
        until("pricey slates", passages -> passages.size() == 2);
        await(() -> company.get("/api/v1/calls/call_6/transcript").status() == 200);
        long before = asked("The roof is expensive.");

        JsonNode quiet = reindexed("{}");
        assertThat(asked("The roof is expensive.")).isEqualTo(before);
        JsonNode forced = reindexed("{\"force_reindex\": true, \"batch_size\": 1}");
        assertThat(asked("The roof is expensive.")).isGreaterThan(before);
        model.down(true);
        JsonNode failed = reindexed("{\"force_reindex\": true}");

        assertThat(quiet.get("total_entities").asInt()).isEqualTo(2);
        assertThat(forced.get("processed_entities").asInt()).isEqualTo(2);
        assertThat(forced.get("failed_entities").asInt()).isZero();
        assertThat(forced.get("progress").asInt()).isEqualTo(100);
        assertThat(failed.get("failed_entities").asInt()).isEqualTo(2);
    }

    @Test
    void a_long_document_is_sent_in_batches() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 90; i++) {
            text.append("# Part ").append(i).append("\n\n").append("Page %d tells of many other things. ".formatted(i).repeat(40)).append("\n\n");
        }
        String id = document(company, text + "# Last\n\n" + GUARANTEE);

        assertThat(until(PARAPHRASE, passages -> !passages.isEmpty()).getFirst().source()).isEqualTo(id);
        List<List<String>> batches = model.asked().stream().filter(texts -> texts.getFirst().contains("tells of many other things")).toList();
        assertThat(batches).hasSizeGreaterThan(1).allSatisfy(texts -> assertThat(texts).hasSizeLessThanOrEqualTo(64));
    }

    private static String document(TestCompany company, String text) {
        Answer posted = Documents.reference(company, "note.txt", text.getBytes(StandardCharsets.UTF_8));
        return Documents.settled(company, posted).get("document_id").asText();
    }

    private JsonNode reindexed(String body) {
        String path = "/api/v1/maintenance/vectors/reindex/"
                + company.post("/api/v1/maintenance/vectors/reindex", body).json().get("reindex_id").asText();
        await(() -> company.get(path).json().get("status").asText().equals("completed"));
        return company.get(path).json();
    }

    private static long asked(String text) {
        return model.asked().stream().flatMap(List::stream).filter(each -> each.endsWith(text)).count();
    }

    private int vectors(String source) {
        return ledger.bean(JdbcClient.class).sql("SELECT count(*) FROM public.passage_vector WHERE company_id = ? AND source = ?")
                .param(UUID.fromString(company.id())).param(source).query(Integer.class).single();
    }

    private static List<Passage> of(TestCompany company, String question, @Nullable String role) {
        return ledger.bean(Retrieval.class).search(UUID.fromString(company.id()), question, role, 10);
    }

    private List<Passage> until(String question, Predicate<List<Passage>> expected) {
        return until(company, question, null, expected);
    }

    private static List<Passage> until(TestCompany company, String question, @Nullable String role, Predicate<List<Passage>> expected) {
        await(() -> expected.test(of(company, question, role)));
        return of(company, question, role);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
