package io.leadledger.voice;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.LedgerClient;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** 11.1 to 11.4 of the Otto document. */
class SopStagesTest {

    private static final String STAGES = "/api/v1/sop/stages";
    private static final String DOCUMENTED = """
            {"stages": [
              {"stage_name": "Introduction", "stage_order": 1, "stage_description": "Introduce yourself and company", "is_active": true},
              {"stage_name": "Needs Assessment", "stage_order": 2, "stage_description": "Understand customer needs and pain points",
               "is_active": true}]}""";

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void configured_stages_are_answered_and_listed_as_documented() {
        Answer made = company.post(STAGES, DOCUMENTED);

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().get("sop_id").asText()).startsWith("sop_");
        JsonNode stage = made.json().at("/stages/0");
        assertThat(stage.get("stage_id").asText()).startsWith("stage_");
        assertThat(stage.get("stage_name").asText()).isEqualTo("Introduction");
        assertThat(stage.get("stage_order").intValue()).isEqualTo(1);
        assertThat(stage.get("stage_description").asText()).isEqualTo("Introduce yourself and company");
        assertThat(stage.get("is_active").booleanValue()).isTrue();
        assertThat(stage.get("created_at").asText()).endsWith("Z");
        JsonNode list = Reads.after(made, company, STAGES + "?company_id=" + company.id()).json();
        assertThat(list.get("company_id").asText()).isEqualTo(company.id());
        assertThat(list.get("stages")).isEqualTo(made.json().get("stages"));
    }

    @Test
    void the_same_again_changes_nothing_and_others_are_added_or_changed_by_name() {
        Answer first = company.post(STAGES, DOCUMENTED);
        Answer again = company.post(STAGES, DOCUMENTED);
        Answer more = company.post(STAGES, """
                {"stages": [{"stage_name": "introduction", "stage_order": 3, "phrases": ["my name is"]},
                            {"stage_name": "Close", "stage_order": 1, "is_active": false}]}""");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(more.status()).as(more.text()).isEqualTo(201);
        assertThat(more.json().get("sop_id")).isEqualTo(first.json().get("sop_id"));
        assertThat(names(more.json())).containsExactly("Close", "Needs Assessment", "introduction");
        assertThat(more.json().at("/stages/2/stage_id")).isEqualTo(first.json().at("/stages/0/stage_id"));
        assertThat(more.json().at("/stages/2/phrases/0").asText()).isEqualTo("my name is");
        assertThat(Voice.history(company, "sops/" + first.json().get("sop_id").asText()))
                .containsExactlyInAnyOrder("sop.stage_added", "sop.stage_added", "sop.stage_changed", "sop.stage_added");
    }

    @Test
    void a_stage_is_updated_and_deleted() {
        String id = company.post(STAGES, DOCUMENTED).json().at("/stages/0/stage_id").asText();
        Answer updated = company.client().put(STAGES + "/" + id, """
                {"stage_name": "Introduction", "stage_order": 1,
                 "stage_description": "Introduce yourself, company, and purpose of call", "is_active": false}""");

        assertThat(updated.status()).as(updated.text()).isEqualTo(200);
        assertThat(updated.json().get("stage_description").asText()).contains("purpose of call");
        assertThat(updated.json().get("updated_at").asText()).isGreaterThan(updated.json().get("created_at").asText());
        assertThat(names(Reads.after(updated, company, STAGES + "?is_active=true").json())).containsExactly("Needs Assessment");

        Answer deleted = company.client().delete(STAGES + "/" + id);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(names(Reads.after(deleted, company, STAGES).json())).containsExactly("Needs Assessment");
        assertThat(company.client().delete(STAGES + "/" + id).status()).isEqualTo(404);
        assertThat(company.client().put(STAGES + "/" + id, "{\"stage_order\": 4}").status()).isEqualTo(404);
    }

    @Test
    void the_list_is_sorted_and_paged() {
        Answer made = company.post(STAGES, """
                {"stages": [{"stage_name": "b", "stage_order": 3}, {"stage_name": "C", "stage_order": 1}, {"stage_name": "a", "stage_order": 2}]}""");
        assertThat(names(Reads.after(made, company, STAGES).json())).containsExactly("C", "a", "b");
        assertThat(names(company.get(STAGES + "?sort=stage_name&order=desc").json())).containsExactly("C", "b", "a");
        assertThat(names(company.get(STAGES + "?limit=1&offset=1").json())).containsExactly("a");
        assertThat(names(company.get(STAGES + "?limit=1000").json())).hasSize(3);
        assertThat(names(company.get(STAGES + "?sort=created_at").json())).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"limit=0,limit", "limit=x,limit", "offset=-1,offset", "sort=odd,sort", "order=up,order", "is_active=maybe,is_active"})
    void a_parameter_that_cannot_be_meant_is_named(String query, String field) {
        Answer answer = company.get(STAGES + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{}|stages", "{\"stages\": []}|stages", "{\"stages\": {}}|stages", "{\"stages\": [1]}|stages[0]",
        "{\"stages\": [{\"stage_order\": 1}]}|stages[0].stage_name", "{\"stages\": [{\"stage_name\": \" \", \"stage_order\": 1}]}|stages[0].stage_name",
        "{\"stages\": [{\"stage_name\": \"a\"}]}|stages[0].stage_order", "{\"stages\": [{\"stage_name\": \"a\", \"stage_order\": 0}]}|stages[0].stage_order",
        "{\"stages\": [{\"stage_name\": \"a\", \"stage_order\": 1.5}]}|stages[0].stage_order",
        "{\"stages\": [{\"stage_name\": \"a\", \"stage_order\": 1, \"is_active\": \"yes\"}]}|stages[0].is_active",
        "{\"stages\": [{\"stage_name\": \"a\", \"stage_order\": 1, \"phrases\": [1]}]}|stages[0].phrases",
        "{\"stages\": [{\"stage_name\": \"a\", \"stage_order\": 1}, {\"stage_name\": \"A\", \"stage_order\": 2}]}|stages[1].stage_name",
        "{\"stages\": [{\"stage_name\": \"a\", \"stage_order\": 1}, {\"stage_name\": \"b\", \"stage_order\": 1}]}|stages[0].stage_order",
    })
    void a_bad_stage_names_its_field_and_leaves_nothing(String body, String field) {
        Answer answer = company.post(STAGES, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo("bad_request");
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
        assertThat(company.get(STAGES).json().get("stages")).isEmpty();
    }

    @Test
    void no_stage_takes_the_name_or_the_place_of_another() {
        JsonNode made = company.post(STAGES, DOCUMENTED).json();
        String second = STAGES + "/" + made.at("/stages/1/stage_id").asText();

        assertThat(company.client().put(second, "{\"stage_order\": 1}").json().get("field").asText()).isEqualTo("stage_order");
        assertThat(company.client().put(second, "{\"stage_name\": \"INTRODUCTION\"}").json().get("field").asText()).isEqualTo("stage_name");
        assertThat(company.client().put(second, "{}").status()).isEqualTo(400);
        assertThat(company.post(STAGES, "{\"stages\": [{\"stage_name\": \"Close\", \"stage_order\": 2}]}").status()).isEqualTo(400);
    }

    @Test
    void a_retry_with_its_key_is_answered_once() {
        Answer first = company.post(STAGES, DOCUMENTED, "Idempotency-Key", "sop-" + company.id());
        Answer again = company.post(STAGES, DOCUMENTED, "Idempotency-Key", "sop-" + company.id());

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
    }

    @Test
    void other_companies_neither_see_nor_change_stages() {
        Answer made = company.post(STAGES, DOCUMENTED);
        String id = made.json().at("/stages/0/stage_id").asText();
        TestCompany other = RunningLedger.get().newCompany();

        assertThat(other.get(STAGES).json().get("stages")).isEmpty();
        assertThat(other.get(STAGES + "?company_id=" + company.id()).status()).isEqualTo(403);
        assertThat(other.client().put(STAGES + "/" + id, "{\"stage_order\": 9}").status()).isEqualTo(404);
        assertThat(other.client().delete(STAGES + "/" + id).status()).isEqualTo(404);
        assertThat(other.post(STAGES, "{\"company_id\": \"%s\", \"stages\": []}".formatted(company.id())).status()).isEqualTo(403);
        assertThat(Reads.after(made, company, STAGES).json().get("stages")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"csr,200,403", "sales_rep,200,403", "manager,200,201", "executive,403,403"})
    void roles_may_do_what_the_document_says(String role, int read, int write) {
        String token = company.post("/auth/token", "{\"user_id\": \"%s\", \"role\": \"%s\"}".formatted(company.id(), role)).json()
                .get("access_token").asText();
        LedgerClient person = RunningLedger.get().client(token);

        assertThat(person.get(STAGES).status()).isEqualTo(read);
        assertThat(person.post(STAGES, DOCUMENTED).status()).isEqualTo(write);
    }

    private static List<String> names(JsonNode list) {
        return StreamSupport.stream(list.get("stages").spliterator(), false).map(stage -> stage.get("stage_name").asText()).toList();
    }
}
