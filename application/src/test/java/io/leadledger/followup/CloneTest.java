package io.leadledger.followup;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.LedgerClient;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CloneTest {

    private static final String CLONE = "/api/v1/clone/rep_12345";
    private static final String SAMPLES = """
            {"communication_samples": [
              {"content": "Hey John! Happy to help with the garden!\\nCheers,\\nSarah", "type": "email"},
              {"content": "Hey Ann! Great to hear from you! Happy to help!\\nCheers,\\nSarah", "type": "sms"},
              {"content": "Hey there, this is Sarah from ABC Company!", "type": "call_transcript"}]}""";
    private static final String DOCUMENTED = """
            {"content_type": "email",
             "prompt": "Write a follow-up email for a qualified lead who showed interest in our premium package",
             "context": {"customer_name": "John Smith", "company": "ABC Corp", "previous_interaction": "Initial discovery call", "more": 3}}""";

    private final TestCompany company = RunningLedger.get().newCompany("{\"name\": \"Acme Tools\"}");

    @Test
    void a_training_begins_at_once_and_completes_by_itself() {
        Answer started = company.post(CLONE + "/train", SAMPLES);

        assertThat(started.status()).as("%s", started).isEqualTo(202);
        assertThat(started.json().get("training_id").asText()).startsWith("training_");
        assertThat(started.json().get("status").asText()).isEqualTo("started");
        JsonNode status = trained(1);
        assertThat(status.get("rep_id").asText()).isEqualTo("rep_12345");
        assertThat(status.get("is_trained").asBoolean()).isTrue();
        assertThat(status.get("training_status").asText()).isEqualTo("completed");
        assertThat(status.get("model_version").asText()).isEqualTo("v1.1.0");
        assertThat(status.get("last_trained").asText()).endsWith("Z");
        JsonNode profile = company.get(CLONE + "/profile").json().get("profile");
        assertThat(profile.get("clone_id").asText()).startsWith("clone_");
        assertThat(profile.get("is_trained").asBoolean()).isTrue();
        assertThat(profile.at("/characteristics/tone").asText()).isIn("casual", "friendly");
        assertThat(profile.at("/characteristics/writing_style").asText()).isEqualTo("concise_direct");
        assertThat(profile.at("/characteristics/communication_preferences").toString()).isEqualTo("[\"email\",\"sms\",\"call\"]");
        assertThat(profile.at("/characteristics/greeting").asText()).isEqualTo("Hey");
        assertThat(profile.at("/performance_metrics/drafts_generated").asInt()).isZero();
        assertThat(profile.at("/performance_metrics/approval_rate").isNull()).isTrue();
        assertThat(profile.at("/performance_metrics/user_satisfaction").isNull()).isTrue();
        company.post(CLONE + "/train", SAMPLES);
        assertThat(trained(2).get("model_version").asText()).isEqualTo("v1.2.0");
    }

    @Test
    void what_a_clone_writes_has_the_reps_style_and_says_what_it_was_told() {
        company.post(CLONE + "/train", SAMPLES);
        trained(1);
        Answer generated = company.post(CLONE + "/generate", DOCUMENTED);

        assertThat(generated.status()).as("%s", generated).isEqualTo(201);
        assertThat(generated.json().get("draft_id").asText()).startsWith("draft_");
        assertThat(generated.json().get("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(generated.json().get("content").asText())
                .contains("Hey John!", "initial discovery call", "interest in our premium package", "I am happy to help!", "Cheers,");
        JsonNode draft = Reads.after(generated, company, CLONE + "/drafts").json().at("/drafts/0");
        assertThat(draft.get("content")).isEqualTo(generated.json().get("content"));
        assertThat(draft.get("content_type").asText()).isEqualTo("email");
        assertThat(draft.get("status").asText()).isEqualTo("draft");
        Answer approved = company.patch("/api/v1/drafts/" + draft.get("draft_id").asText(), "{\"status\": \"ready\"}");
        Answer another = company.post(CLONE + "/generate", DOCUMENTED);
        company.patch("/api/v1/drafts/" + another.json().get("draft_id").asText(), "{\"status\": \"cancelled\"}");
        assertThat(approved.status()).isEqualTo(200);
        JsonNode metrics = company.get(CLONE + "/profile").json().at("/profile/performance_metrics");
        assertThat(metrics.get("drafts_generated").asInt()).isEqualTo(2);
        assertThat(metrics.get("approval_rate").asDouble()).isEqualTo(0.5);
    }

    @Test
    void a_known_rep_is_untrained_and_can_be_written_for_in_a_plain_style() {
        Answer posted = company.postEntities("""
                {"entity_id": "rep_12345", "entity_type": "rep", "timestamp": "2026-01-15T09:00:00Z", "attributes": {"name": "Sarah Miller"}}""");
        JsonNode profile = Reads.after(posted, company, CLONE + "/profile").json().get("profile");

        assertThat(profile.get("is_trained").asBoolean()).isFalse();
        assertThat(profile.get("training_status").asText()).isEqualTo("not_started");
        assertThat(profile.has("model_version")).isTrue();
        assertThat(profile.at("/characteristics/communication_preferences")).isEmpty();
        assertThat(company.get(CLONE + "/status").json().get("is_trained").asBoolean()).isFalse();
        assertThat(company.post(CLONE + "/generate", DOCUMENTED).json().get("content").asText())
                .contains("Hello John,", "Best regards,\nSarah Miller\nAcme Tools");
    }

    @Test
    void a_rep_whom_nobody_mentioned_is_404_until_trained() {
        assertThat(company.get(CLONE + "/profile").status()).isEqualTo(404);
        assertThat(company.get(CLONE + "/status").status()).isEqualTo(404);
        assertThat(company.post(CLONE + "/generate", DOCUMENTED).status()).isEqualTo(404);
        assertThat(company.get(CLONE + "/drafts").json().get("drafts")).isEmpty();
        Answer started = company.post(CLONE + "/train", SAMPLES);
        assertThat(Reads.after(started, company, CLONE + "/status").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/train|{}|communication_samples", "/train|{\"communication_samples\": []}|communication_samples",
        "/train|{\"communication_samples\": [{\"content\": \" \", \"type\": \"email\"}]}|communication_samples[0].content",
        "/train|{\"communication_samples\": [{\"content\": \"Hi\"}]}|communication_samples[0].type",
        "/train|{\"communication_samples\": [null]}|communication_samples[0]", "/generate|{}|prompt",
        "/generate|{\"prompt\": \"Write\", \"content_type\": \"letter\"}|content_type",
    })
    void a_bad_request_names_its_field(String path, String body, String field) {
        Answer answer = company.post(CLONE + path, body);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
    }

    @Test
    void two_hundred_samples_are_taken_and_no_more() {
        assertThat(company.post(CLONE + "/train", samples(201)).status()).isEqualTo(400);
        assertThat(company.post(CLONE + "/train", samples(200)).status()).isEqualTo(202);
    }

    @Test
    void other_companies_know_nothing_of_a_clone() {
        company.post(CLONE + "/train", SAMPLES);
        trained(1);
        TestCompany other = RunningLedger.get().newCompany();

        assertThat(other.get(CLONE + "/profile").status()).isEqualTo(404);
        assertThat(other.post(CLONE + "/generate", DOCUMENTED).status()).isEqualTo(404);
        Answer own = other.post(CLONE + "/train", "{\"communication_samples\": [{\"content\": \"Dear Sir\", \"type\": \"email\"}]}");
        assertThat(Reads.after(own, other, CLONE + "/status").json().get("rep_id").asText()).isEqualTo("rep_12345");
        assertThat(company.get(CLONE + "/profile").json().at("/profile/characteristics/greeting").asText()).isEqualTo("Hey");
    }

    @ParameterizedTest
    @CsvSource({"csr,202,200,201", "sales_rep,202,200,201", "manager,403,200,403", "executive,403,403,403"})
    void roles_may_do_what_the_document_says(String role, int train, int status, int generate) {
        Reads.after(company.post(CLONE + "/train", SAMPLES), company, CLONE + "/status");
        String token = company.post("/auth/token", "{\"user_id\": \"%s\", \"role\": \"%s\"}".formatted(company.id(), role)).json()
                .get("access_token").asText();
        LedgerClient person = RunningLedger.get().client(token);

        assertThat(person.post(CLONE + "/train", SAMPLES).status()).isEqualTo(train);
        assertThat(person.get(CLONE + "/status").status()).isEqualTo(status);
        assertThat(person.get(CLONE + "/profile").status()).isEqualTo(status);
        assertThat(person.post(CLONE + "/generate", DOCUMENTED).status()).isEqualTo(generate);
    }

    private static String samples(int count) {
        return "{\"communication_samples\": [%s]}".formatted(IntStream.range(0, count)
                .mapToObj(i -> "{\"content\": \"Hi number %d\", \"type\": \"sms\"}".formatted(i))
                .collect(Collectors.joining(",")));
    }

    private JsonNode trained(int trainings) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < deadline) {
            JsonNode status = company.get(CLONE + "/status").json();
            if (status.path("model_version").asText().equals("v1.%d.0".formatted(trainings)) && status.get("training_status").asText().equals("completed")) {
                return status;
            }
            LockSupport.parkNanos(50_000_000L);
        }
        throw new AssertionError("the training did not end");
    }
}
