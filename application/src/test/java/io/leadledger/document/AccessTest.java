package io.leadledger.document;

import io.leadledger.intelligence.retrieval.Retrieval.Passage;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may find what. */
class AccessTest {

    private static final TestCompany COMPANY = RunningLedger.get().newCompany();

    @BeforeAll
    static void documents() {
        send("sop", "for-all", new Form());
        send("sop", "for-csr", new Form().field("role", "csr"));
        send("sop", "for-reps", new Form().field("role", "rep"));
        send("sop", "for-managers", new Form().field("role", "manager"));
        send("sop", "for-executives", new Form().field("role", "executive"));
        send("reference", "internal", new Form().field("metadata", "{\"access_level\": \"internal\"}"));
        send("reference", "confidential", new Form().field("metadata", "{\"access_level\": \"confidential\"}"));
        send("training", "for-sellers", new Form().field("metadata", "{\"audience\": \"sales_team\"}"));
        send("training", "for-leaders", new Form().field("metadata", "{\"audience\": \"managers\"}"));
        send("training", "for-beginners", new Form().field("metadata", "{\"audience\": \"new hires\"}"));
        Search.until(COMPANY, "commission", found -> found.size() == 10);
    }

    private static void send(String kind, String name, Form form) {
        Documents.settled(COMPANY, Documents.send(COMPANY, kind, form.file(name, "The commission of " + name + " is ten percent.")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "csr|for-all for-csr internal for-sellers for-beginners",
        "sales_rep|for-all for-reps internal for-sellers for-beginners",
        "manager|for-all for-csr for-reps for-managers internal confidential for-sellers for-leaders for-beginners",
        "executive|for-all for-csr for-reps for-managers for-executives internal confidential for-sellers for-leaders for-beginners",
        "auditor|for-all internal for-beginners",
        "stranger|for-all internal for-beginners"})
    void each_role_finds_what_it_may(String role, String names) {
        assertThat(found(role)).containsExactlyInAnyOrder(names.split(" "));
    }

    @Test
    void a_company_s_key_finds_all() {
        assertThat(found(null)).hasSize(10);
    }

    private static String[] found(@Nullable String role) {
        return Search.of(COMPANY, "commission", role).stream().map(Passage::title).toArray(String[]::new);
    }
}
