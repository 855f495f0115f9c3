package io.leadledger.followup;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.LedgerClient;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.leadledger.followup.Nurturing.ENROLMENTS;
import static io.leadledger.followup.Nurturing.SEQUENCES;
import static org.assertj.core.api.Assertions.assertThat;

class NurtureSequencesTest {

    private static final String STEP = "{\"delay\": 1, \"channel\": \"sms\"}";

    private final Nurturing nurturing = Nurturing.with(RunningLedger.get());
    private final TestCompany company = nurturing.company();

    @Test
    void a_sequence_is_made_and_read_back() {
        Answer made = company.post(SEQUENCES, """
                {"name": " After a quote ", "description": "Silent since the quote", "stop_on": {"stage_change": false}, "steps": %s}"""
                .formatted(Nurturing.STEPS));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        JsonNode sequence = made.json();
        assertThat(sequence.get("sequence_id").asText()).startsWith("sequence_");
        assertThat(sequence.get("name").asText()).isEqualTo("After a quote");
        assertThat(sequence.get("version").asInt()).isEqualTo(1);
        assertThat(sequence.get("is_active").asBoolean()).isTrue();
        assertThat(sequence.get("stop_on").toString()).isEqualTo("{\"reply\":true,\"stage_change\":false}");
        assertThat(sequence.at("/steps/1").toString()).isEqualTo("{\"step\":2,\"delay\":2,\"delay_unit\":\"days\",\"channel\":\"email\","
                + "\"purpose\":\"nurture\",\"instructions\":\"Write about the yearly inspection\"}");
        String path = SEQUENCES + "/" + sequence.get("sequence_id").asText();
        assertThat(Reads.after(made, company, path).json()).isEqualTo(sequence);
        assertThat(company.get(SEQUENCES).json().at("/sequences/0")).isEqualTo(sequence);
        assertThat(company.get(SEQUENCES + "?is_active=false").json().get("sequences")).isEmpty();
    }

    @Test
    void each_change_makes_a_version_and_what_is_left_out_stays() {
        String path = SEQUENCES + "/" + nurturing.sequence("");
        Answer changed = company.client().put(path, "{\"steps\": [%s], \"is_active\": false}".formatted(STEP));

        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().get("version").asInt()).isEqualTo(2);
        assertThat(changed.json().get("name").asText()).isEqualTo("After a quote");
        assertThat(changed.json().get("steps")).hasSize(1);
        assertThat(changed.json().get("is_active").asBoolean()).isFalse();
        assertThat(company.client().put(path, "{\"is_active\": false}").json().get("version").asInt()).isEqualTo(2);
        assertThat(Reads.after(changed, company, path).json().get("version").asInt()).isEqualTo(2);
        String history = company.get("/api/v1/audit/nurture-sequences/" + path.substring(SEQUENCES.length() + 1) + "/history").text();
        assertThat(history).contains("sequence.created", "sequence.revised");
    }

    @Test
    void a_deleted_sequence_is_gone() {
        String path = SEQUENCES + "/" + nurturing.sequence("");
        Answer deleted = company.client().delete(path);

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(Reads.after(deleted, company, path).status()).isEqualTo(404);
        assertThat(company.get(SEQUENCES).json().get("sequences")).isEmpty();
        assertThat(company.client().delete(path).status()).isEqualTo(404);
        assertThat(company.client().put(path, "{\"is_active\": true}").status()).isEqualTo(404);
        nurturing.lead("lead_1", "\"name\": \"John Smith\"");
        assertThat(company.post(path + "/enrolments", "{\"lead_id\": \"lead_1\"}").status()).isEqualTo(404);
    }

    @Test
    void a_request_that_is_sent_again_makes_one_sequence() {
        String body = "{\"name\": \"a\", \"steps\": [%s]}".formatted(STEP);
        Answer first = company.post(SEQUENCES, body, "Idempotency-Key", "one");
        Answer second = company.post(SEQUENCES, body, "Idempotency-Key", "one");

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(Reads.after(first, company, SEQUENCES).json().get("sequences")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{}|name", "{\"name\": \"a\"}|steps", "{\"name\": \"a\", \"steps\": []}|steps", "{\"name\": \"a\", \"steps\": {}}|steps",
        "{\"name\": \"a\", \"steps\": [1]}|steps[0]", "{\"name\": \"a\", \"steps\": [{\"channel\": \"sms\"}]}|steps[0].delay",
        "{\"name\": \"a\", \"steps\": [{\"delay\": 1}]}|steps[0].channel",
        "{\"name\": \"a\", \"steps\": [{\"delay\": -1, \"channel\": \"sms\"}]}|steps[0].delay",
        "{\"name\": \"a\", \"steps\": [{\"delay\": 1.5, \"channel\": \"sms\"}]}|steps[0].delay",
        "{\"name\": \"a\", \"steps\": [{\"delay\": 366, \"channel\": \"sms\"}]}|steps[0].delay",
        "{\"name\": \"a\", \"steps\": [{\"delay\": 1, \"delay_unit\": \"weeks\", \"channel\": \"sms\"}]}|steps[0].delay_unit",
        "{\"name\": \"a\", \"steps\": [{\"delay\": 1, \"channel\": \"pigeon\"}]}|steps[0].channel",
        "{\"name\": \"a\", \"steps\": [{\"delay\": 1, \"channel\": \"sms\", \"purpose\": \"fun\"}]}|steps[0].purpose",
        "{\"name\": \"a\", \"steps\": [{\"delay\": 1, \"channel\": \"sms\"}], \"stop_on\": []}|stop_on",
        "{\"name\": \"a\", \"steps\": [{\"delay\": 1, \"channel\": \"sms\"}], \"stop_on\": {\"reply\": 1}}|stop_on.reply",
        "{\"name\": \"a\", \"steps\": [{\"delay\": 1, \"channel\": \"sms\"}], \"is_active\": \"yes\"}|is_active",
    })
    void a_bad_sequence_names_its_field_and_leaves_nothing(String body, String field) {
        Answer answer = company.post(SEQUENCES, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
        assertThat(company.get(SEQUENCES).json().get("sequences")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/nurture-sequences,is_active=maybe", "/nurture-sequences,sort=length", "/nurture-sequences,limit=x", "/nurture-enrolments,status=late",
        "/nurture-enrolments,sort=length", "/nurture-enrolments,offset=-1",
    })
    void a_bad_parameter_is_named(String path, String parameter) {
        Answer answer = company.get("/api/v1" + path + "?" + parameter);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    void other_companies_neither_see_nor_change_anything() {
        nurturing.lead("lead_1", "\"name\": \"John Smith\"");
        String sequence = nurturing.sequence("");
        String enrolment = nurturing.enrolled(sequence, "lead_1");
        Nurturing other = Nurturing.with(RunningLedger.get());
        other.lead("lead_1", "\"name\": \"Jane Doe\"");
        String path = SEQUENCES + "/" + sequence;

        assertThat(other.company().get(path).status()).isEqualTo(404);
        assertThat(other.company().client().put(path, "{\"is_active\": false}").status()).isEqualTo(404);
        assertThat(other.company().client().delete(path).status()).isEqualTo(404);
        assertThat(other.enrol(sequence, "lead_1").status()).isEqualTo(404);
        assertThat(other.company().get(ENROLMENTS + "/" + enrolment).status()).isEqualTo(404);
        assertThat(other.company().post(ENROLMENTS + "/" + enrolment + "/stop", "").status()).isEqualTo(404);
        assertThat(other.company().get(ENROLMENTS).json().get("enrolments")).isEmpty();
        assertThat(company.post(SEQUENCES, "{\"company_id\": \"%s\", \"name\": \"a\", \"steps\": [%s]}".formatted(other.company().id(), STEP))
                .status()).isEqualTo(403);
        assertThat(company.get(ENROLMENTS + "/" + enrolment).json().get("status").asText()).isEqualTo("active");
    }

    @ParameterizedTest
    @CsvSource({"csr,200,201", "sales_rep,200,403", "manager,200,201", "executive,403,403", "auditor,403,403"})
    void roles_may_do_what_their_neighbours_may(String role, int read, int write) {
        String sequence = nurturing.sequence("");
        nurturing.lead("lead_1", "\"name\": \"John Smith\"");
        String token = company.post("/auth/token", "{\"user_id\": \"%s\", \"role\": \"%s\"}".formatted(company.id(), role)).json()
                .get("access_token").asText();
        LedgerClient person = RunningLedger.get().client(token);

        assertThat(person.get(SEQUENCES).status()).isEqualTo(read);
        assertThat(person.get(ENROLMENTS).status()).isEqualTo(read);
        assertThat(person.post(SEQUENCES, "{\"name\": \"a\", \"steps\": [%s]}".formatted(STEP)).status()).isEqualTo(write);
        assertThat(person.post(SEQUENCES + "/" + sequence + "/enrolments", "{\"lead_id\": \"lead_1\"}").status()).isEqualTo(write);
        assertThat(person.delete(SEQUENCES + "/" + sequence).status()).isEqualTo(write == 201 ? 204 : write);
    }
}
