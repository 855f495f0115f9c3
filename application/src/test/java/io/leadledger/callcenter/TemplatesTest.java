package io.leadledger.callcenter;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TemplatesTest {

    static final String DOCUMENTED = """
            {"name": "Sales Outreach", "description": "Template for initial sales calls", "industry": "sales", "steps": [
              {"type": "greeting", "content": "Hello, this is {companyName}. Am I speaking with {contactName}?"},
              {"type": "information", "content": "I'm calling to tell you about our new {productName} that I think would be perfect for you."},
              {"type": "question", "content": "Do you have a few minutes to discuss how this could benefit your company?"},
              {"type": "response", "content": "Great! Let me tell you about our key features..."},
              {"type": "closing", "content": "Thank you for your time. Would you like to schedule a follow-up call?"}],
             "variables": ["companyName", "contactName", "productName"]}""";

    private static final String STEP = "\"steps\": [{\"type\": \"greeting\", \"content\": \"Hi {who}.\"}]";

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void the_documented_template_is_made_and_read_back() {
        Answer made = company.post("/v1/templates", DOCUMENTED);

        assertThat(made.status()).as("%s", made).isEqualTo(201);
        JsonNode template = made.json();
        assertThat(template.get("id").asText()).matches("[0-9a-f]{24}");
        assertThat(template.get("name").asText()).isEqualTo("Sales Outreach");
        assertThat(template.get("industry").asText()).isEqualTo("sales");
        assertThat(template.at("/steps/0").toString()).isEqualTo(
                "{\"id\":\"1\",\"type\":\"greeting\",\"content\":\"Hello, this is {companyName}. Am I speaking with {contactName}?\"}");
        assertThat(template.at("/steps/4/id").asText()).isEqualTo("5");
        assertThat(template.get("variables").toString()).isEqualTo("[\"companyName\",\"contactName\",\"productName\"]");
        assertThat(template.get("createdAt").asText()).endsWith("Z");
        JsonNode read = Reads.after(made, company, path(made)).json();
        assertThat(read.get("steps")).isEqualTo(template.get("steps"));
        assertThat(read.get("usageCount").asInt()).isZero();
        assertThat(read.get("updatedAt").asText()).isEqualTo(template.get("createdAt").asText());
    }

    @Test
    void the_list_filters_searches_and_counts_pages() {
        company.post("/v1/templates", DOCUMENTED);
        Answer last = company.post("/v1/templates", "{\"name\": \"Reminder 100%\", \"industry\": \"Dental\", " + STEP + ", \"variables\": [\"who\"]}");

        JsonNode all = Reads.after(last, company, "/v1/templates?limit=1").json();
        assertThat(all.get("pagination").toString()).startsWith("{\"total\":2,\"page\":1,\"limit\":1,\"pages\":2,");
        assertThat(all.at("/data/0/name").asText()).isEqualTo("Reminder 100%");
        assertThat(all.at("/data/0/stepCount").asInt()).isEqualTo(1);
        assertThat(all.at("/data/0/usageCount").asInt()).isZero();
        assertThat(all.at("/data/0").has("steps")).isFalse();
        assertThat(company.get("/v1/templates?limit=1&page=2").json().at("/data/0/name").asText()).isEqualTo("Sales Outreach");
        assertThat(company.get("/v1/templates?industry=dental").json().get("data")).hasSize(1);
        assertThat(company.get("/v1/templates?search=INITIAL%20sales").json().at("/data/0/name").asText()).isEqualTo("Sales Outreach");
        assertThat(company.get("/v1/templates?search=0%25").json().get("data")).hasSize(1);
        assertThat(company.get("/v1/templates?search=_").json().get("data")).isEmpty();
        assertThat(company.get("/v1/templates?page=0").json().at("/error/details/field").asText()).isEqualTo("page");
        assertThat(company.get("/v1/templates", "Accept", "text/csv").text()).contains("Reminder 100%,");
    }

    @Test
    void an_update_is_a_new_version_and_the_earlier_one_stays() {
        Answer made = company.post("/v1/templates", DOCUMENTED);
        String changed = "{\"name\": \"Short\", " + STEP + ", \"variables\": [\"who\"]}";
        Answer revised = company.client().put(path(made), changed);

        assertThat(revised.status()).as("%s", revised).isEqualTo(200);
        assertThat(revised.json().get("version").asInt()).isEqualTo(2);
        JsonNode now = Reads.after(revised, company, path(made)).json();
        assertThat(now.get("name").asText()).isEqualTo("Short");
        assertThat(now.get("description").isNull()).isTrue();
        JsonNode before = company.get(path(made) + "?version=1").json();
        assertThat(before.get("name").asText()).isEqualTo("Sales Outreach");
        assertThat(before.get("steps")).hasSize(5);
        assertThat(company.client().put(path(made), changed).json().get("version").asInt()).isEqualTo(2);
    }

    @Test
    void a_deleted_template_is_gone() {
        Answer made = company.post("/v1/templates", DOCUMENTED);
        Answer deleted = company.client().delete(path(made));

        assertThat(deleted.status()).isEqualTo(204);
        Answer read = Reads.after(deleted, company, path(made));
        assertThat(read.status()).isEqualTo(404);
        assertThat(read.json().at("/error/code").asText()).isEqualTo("not_found");
        assertThat(company.client().delete(path(made)).status()).isEqualTo(404);
        assertThat(company.client().put(path(made), DOCUMENTED).status()).isEqualTo(404);
    }

    @Test
    void the_same_request_again_makes_no_second_template() {
        Answer first = company.post("/v1/templates", DOCUMENTED, "Idempotency-Key", "t-1");
        Answer again = company.post("/v1/templates", DOCUMENTED, "Idempotency-Key", "t-1");

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(Reads.after(first, company, "/v1/templates").json().at("/pagination/total").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{}|name|required",
        "{\"name\": \"n\"}|steps|required",
        "{\"name\": \"n\", \"steps\": []}|steps|steps",
        "{\"name\": \"n\", \"steps\": [{\"type\": \"song\", \"content\": \"la\"}]}|steps[0].type|greeting",
        "{\"name\": \"n\", \"steps\": [{\"type\": \"greeting\"}]}|steps[0].content|required",
        "{\"name\": \"n\", \"steps\": [{\"type\": \"greeting\", \"content\": \"Hi {who}\"}]}|variables|who",
        "{\"name\": \"n\", \"steps\": [{\"type\": \"greeting\", \"content\": \"Hi\"}], \"variables\": [\"whom\"]}|variables|whom",
        "{\"name\": \"n\", \"steps\": [{\"type\": \"greeting\", \"content\": \"Hi\"}], \"variables\": \"x\"}|variables|list",
    })
    void a_bad_template_names_its_field(String body, String field, String said) {
        Answer answer = company.post("/v1/templates", body);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.json().at("/error/code").asText()).isEqualTo("invalid_parameter");
        assertThat(answer.json().at("/error/details/field").asText()).isEqualTo(field);
        assertThat(answer.json().at("/error/details/reason").asText()).contains(said);
    }

    @Test
    void another_company_finds_nothing() {
        Answer made = company.post("/v1/templates", DOCUMENTED);
        TestCompany other = RunningLedger.get().newCompany();

        assertThat(other.get(path(made)).status()).isEqualTo(404);
        assertThat(other.get("/v1/templates").json().get("data")).isEmpty();
        assertThat(other.client().put(path(made), DOCUMENTED).status()).isEqualTo(404);
    }

    private static String path(Answer made) {
        return "/v1/templates/" + made.json().get("id").asText();
    }
}
