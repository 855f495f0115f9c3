package io.leadledger.followup;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.crm.Reads;
import io.leadledger.support.Answer;
import io.leadledger.support.LedgerClient;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FollowUpTasksTest {

    private static final String OF_CALL = "/api/v1/calls/call_12345/follow-up-tasks";
    private static final String ALL = "/api/v1/follow-up-tasks";
    private static final String DOCUMENTED = """
            {"task_type": "call", "description": "Follow up on technical questions", "priority": "medium",
             "due_date": "2125-01-16T14:00:00+01:00"}""";

    private final TestCompany company = RunningLedger.get().newCompany();

    @BeforeEach
    void a_call_of_a_rep() {
        Answer posted = company.postEntities("""
                {"entity_id": "call_12345", "entity_type": "call", "timestamp": "2026-01-20T09:00:00Z",
                 "attributes": {"rep_id": "rep_12345", "caller_phone": "+12025550123"}}""");
        assertThat(posted.status()).isEqualTo(200);
    }

    @Test
    void a_created_task_is_answered_and_read_as_documented() {
        Answer created = company.post(OF_CALL, DOCUMENTED);

        assertThat(created.status()).as("%s", created).isEqualTo(201);
        JsonNode task = created.json();
        assertThat(task.get("task_id").asText()).startsWith("task_");
        assertThat(task.get("task_type").asText()).isEqualTo("call");
        assertThat(task.get("description").asText()).isEqualTo("Follow up on technical questions");
        assertThat(task.get("priority").asText()).isEqualTo("medium");
        assertThat(task.get("status").asText()).isEqualTo("pending");
        assertThat(task.get("due_date").asText()).isEqualTo("2125-01-16T13:00:00Z");
        assertThat(task.get("created_at").asText()).endsWith("Z");
        assertThat(task.get("rep_id").asText()).isEqualTo("rep_12345");
        assertThat(task.get("overdue").asBoolean()).isFalse();
        assertThat(Reads.after(created, company, OF_CALL).json().at("/tasks/0")).isEqualTo(task);
        assertThat(company.get(ALL + "/" + task.get("task_id").asText()).json()).isEqualTo(task);
    }

    @Test
    void a_task_needs_no_priority_or_time_and_is_overdue_when_its_time_is_past() {
        JsonNode anyTime = company.post(OF_CALL, "{\"task_type\": \"email\", \"description\": \"Send it\"}").json();
        JsonNode late = company.post(OF_CALL, """
                {"task_type": "email", "description": "Send it", "due_date": "2020-01-01T00:00:00Z", "rep_id": "rep_2"}""").json();

        assertThat(anyTime.get("priority").asText()).isEqualTo("medium");
        assertThat(anyTime.get("due_date").isNull()).isTrue();
        assertThat(anyTime.get("overdue").asBoolean()).isFalse();
        assertThat(late.get("overdue").asBoolean()).isTrue();
        assertThat(late.get("status").asText()).isEqualTo("pending");
        assertThat(late.get("rep_id").asText()).isEqualTo("rep_2");
    }

    @Test
    void a_done_task_says_when_and_stays_done() {
        String task = ALL + "/" + company.post(OF_CALL, DOCUMENTED).json().get("task_id").asText();
        Answer begun = company.patch(task, "{\"status\": \"in_progress\", \"priority\": \"high\", \"due_date\": null, \"rep_id\": null}");
        Answer done = company.patch(task, "{\"status\": \"done\"}");

        assertThat(begun.status()).as("%s", begun).isEqualTo(200);
        assertThat(begun.json().get("priority").asText()).isEqualTo("high");
        assertThat(begun.json().get("due_date").isNull()).isTrue();
        assertThat(begun.json().get("rep_id").isNull()).isTrue();
        assertThat(done.json().get("status").asText()).isEqualTo("done");
        assertThat(done.json().get("completed_at").asText()).endsWith("Z");
        assertThat(company.patch(task, "{\"status\": \"done\"}").status()).isEqualTo(200);
        assertThat(company.patch(task, "{\"status\": \"pending\"}").status()).isEqualTo(409);
        assertThat(Reads.after(done, company, task).json()).isEqualTo(done.json());
    }

    @Test
    void a_retry_makes_no_second_task() {
        Answer first = company.post(OF_CALL, DOCUMENTED, "Idempotency-Key", "again");
        Answer again = company.post(OF_CALL, DOCUMENTED, "Idempotency-Key", "again");

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(Reads.after(first, company, OF_CALL).json().get("tasks")).hasSize(1);
    }

    @Test
    void tasks_are_filtered_sorted_and_paged() {
        String late = id(company.post(OF_CALL, "{\"task_type\": \"a\", \"description\": \"a\", \"due_date\": \"2020-01-01T00:00:00Z\"}"));
        String low = id(company.post(OF_CALL, """
                {"task_type": "b", "description": "b", "priority": "low", "due_date": "2125-02-01T00:00:00Z", "rep_id": "rep_2"}"""));
        String done = id(company.post(OF_CALL, "{\"task_type\": \"c\", \"description\": \"c\", \"priority\": \"high\"}"));
        String free = id(company.post(OF_CALL, "{\"task_type\": \"d\", \"description\": \"d\"}"));
        company.patch(ALL + "/" + done, "{\"status\": \"done\"}");
        Answer last = company.patch(ALL + "/" + free, "{\"rep_id\": null}");
        Reads.after(last, company, ALL);

        assertThat(ids("")).containsExactly(free, done, low, late);
        assertThat(ids("?order=asc")).containsExactly(late, low, done, free);
        assertThat(ids("?sort=due_date&order=asc")).startsWith(late, low);
        assertThat(ids("?sort=priority")).startsWith(done).endsWith(low);
        assertThat(ids("?rep_id=rep_2")).containsExactly(low);
        assertThat(ids("?rep_id=unassigned")).containsExactly(free);
        assertThat(ids("?status=done")).containsExactly(done);
        assertThat(ids("?status=pending,in_progress&order=asc")).containsExactly(late, low, free);
        assertThat(ids("?overdue=true")).containsExactly(late);
        assertThat(ids("?overdue=false")).containsExactly(free, done, low);
        assertThat(ids("?due_from=2125-02-01T00:00:00Z")).containsExactly(low);
        assertThat(ids("?due_until=2125-02-01T00:00:00Z")).containsExactly(late);
        assertThat(ids("?call_id=call_12345&limit=2&offset=1")).containsExactly(done, low);
        JsonNode page = company.get(ALL + "?limit=3").json().get("pagination");
        assertThat(page.get("total").asInt()).isEqualTo(4);
        assertThat(ids("?cursor=" + page.get("next_cursor").asText())).containsExactly(late);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{}|task_type", "{\"task_type\": \"call\"}|description", "{\"task_type\": \"call\", \"description\": \" \"}|description",
        "{\"task_type\": \"call\", \"description\": \"x\", \"priority\": \"urgent\"}|priority",
        "{\"task_type\": \"call\", \"description\": \"x\", \"due_date\": \"soon\"}|due_date",
        "{\"task_type\": \"call\", \"description\": \"x\", \"rep_id\": []}|rep_id",
    })
    void a_bad_task_names_its_field(String body, String field) {
        Answer answer = company.post(OF_CALL, body);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo("bad_request");
        assertThat(answer.json().get("field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=late", "overdue=perhaps", "due_from=soon", "sort=length", "order=up", "limit=x", "offset=-1"})
    void a_bad_parameter_is_named(String parameter) {
        Answer answer = company.get(ALL + "?" + parameter);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.json().get("field").asText()).isEqualTo(parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    void what_is_unknown_is_404() {
        assertThat(company.get("/api/v1/calls/none/follow-up-tasks").status()).isEqualTo(404);
        assertThat(company.post("/api/v1/calls/none/follow-up-tasks", DOCUMENTED).status()).isEqualTo(404);
        assertThat(company.get(ALL + "/none").status()).isEqualTo(404);
        assertThat(company.patch(ALL + "/none", "{\"status\": \"done\"}").status()).isEqualTo(404);
        assertThat(company.post("/api/v1/calls/none/follow-up-tasks", DOCUMENTED).json().get("error").asText()).isEqualTo("not_found");
    }

    @Test
    void other_companies_neither_see_nor_change_a_task() {
        Answer created = company.post(OF_CALL, DOCUMENTED);
        TestCompany other = RunningLedger.get().newCompany();
        String task = ALL + "/" + created.json().get("task_id").asText();
        Reads.after(created, company, task);

        assertThat(other.get(task).status()).isEqualTo(404);
        assertThat(other.get(OF_CALL).status()).isEqualTo(404);
        assertThat(other.patch(task, "{\"status\": \"done\"}").status()).isEqualTo(404);
        assertThat(other.post(OF_CALL, DOCUMENTED).status()).isEqualTo(404);
        assertThat(other.get(ALL).json().get("tasks")).isEmpty();
        assertThat(company.post(OF_CALL, "{\"company_id\": \"%s\", \"task_type\": \"a\", \"description\": \"b\"}".formatted(other.id())).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"csr,200,201", "sales_rep,200,201", "manager,200,201", "executive,403,403", "auditor,403,403"})
    void roles_may_do_what_the_document_says(String role, int read, int write) {
        Reads.after(company.post(OF_CALL, DOCUMENTED), company, OF_CALL);
        String token = company.post("/auth/token", "{\"user_id\": \"%s\", \"role\": \"%s\"}".formatted(company.id(), role)).json()
                .get("access_token").asText();
        LedgerClient person = RunningLedger.get().client(token);

        assertThat(person.get(OF_CALL).status()).isEqualTo(read);
        assertThat(person.get(ALL).status()).isEqualTo(read);
        assertThat(person.post(OF_CALL, DOCUMENTED).status()).isEqualTo(write);
    }

    private static String id(Answer created) {
        return created.json().get("task_id").asText();
    }

    private List<String> ids(String query) {
        List<String> ids = new ArrayList<>();
        company.get(ALL + query).json().get("tasks").forEach(task -> ids.add(task.get("task_id").asText()));
        return ids;
    }
}
