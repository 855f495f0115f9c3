package io.leadledger.callcenter;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

@Execution(ExecutionMode.CONCURRENT)
class CampaignsTest {

    private static final String SCHEDULE = """
            "schedule": {"startDate": "2099-05-20T09:00:00Z", "endDate": "2099-05-25T17:00:00Z", "timeZone": "America/New_York",
              "callHours": {"start": "09:00", "end": "17:00"}, "daysOfWeek": [1, 2, 3, 4, 5]}""";
    private static final String SETTINGS = """
            "callSettings": {"maxConcurrentCalls": 10, "callerId": "+15559876543", "retrySettings": {"maxAttempts": 3, "retryInterval": 60}}""";
    private static final String AROUND_THE_CLOCK = """
            "schedule": {"timeZone": "UTC", "callHours": {"start": "00:00", "end": "24:00"}, "daysOfWeek": [0, 1, 2, 3, 4, 5, 6]}""";
    private static final Duration DEADLINE = Duration.ofSeconds(40);

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void the_documented_campaign_is_made_read_and_listed() {
        String template = template("Hello {contactName}, about {productName}", "contactName", "productName");
        Answer made = company.post("/v1/campaigns", """
                {"name": "Summer Promotion", "description": "Outreach for summer sale", "templateId": "%s", "contacts": [%s], %s, %s}"""
                .formatted(template, contacts(2, "00"), SCHEDULE, SETTINGS));

        assertThat(made.status()).as("%s", made).isEqualTo(201);
        JsonNode campaign = made.json();
        assertThat(campaign.get("id").asText()).matches("[0-9a-f]{24}");
        assertThat(campaign.get("status").asText()).isEqualTo("scheduled");
        assertThat(campaign.get("totalContacts").asInt()).isEqualTo(2);
        assertThat(campaign.get("schedule").toString()).isEqualTo("""
                {"startDate":"2099-05-20T09:00:00Z","endDate":"2099-05-25T17:00:00Z","timeZone":"America/New_York",\
                "callHours":{"start":"09:00","end":"17:00"},"daysOfWeek":[1,2,3,4,5]}""");
        assertThat(campaign.at("/callSettings/maxConcurrentCalls").asInt()).isEqualTo(10);
        assertThat(campaign.at("/callSettings/callerId").asText()).isEqualTo("+15559876543");
        assertThat(campaign.at("/callSettings/retrySettings/maxAttempts").asInt()).isEqualTo(3);
        assertThat(campaign.at("/callSettings/retrySettings/retryInterval").asInt()).isEqualTo(60);
        assertThat(campaign.get("unresolvedVariables").toString()).isEqualTo("[\"productName\"]");
        assertThat(campaign.get("createdAt").asText()).endsWith("Z");

        JsonNode read = company.get("/v1/campaigns/" + campaign.get("id").asText()).json();
        assertThat(read.get("completedCalls").asInt()).isZero();
        assertThat(read.get("progress").asDouble()).isZero();
        JsonNode list = company.get("/v1/campaigns?status=scheduled&limit=1").json();
        assertThat(list.at("/data/0/name").asText()).isEqualTo("Summer Promotion");
        assertThat(list.at("/pagination/total").asInt()).isEqualTo(1);
        assertThat(list.at("/pagination/pages").asInt()).isEqualTo(1);
        assertThat(company.get("/v1/campaigns?status=active").json().get("data")).isEmpty();
        assertThat(company.get("/v1/campaigns?status=odd").json().at("/error/details/field").asText()).isEqualTo("status");
    }

    @Test
    void a_campaign_calls_everybody_once_and_its_calls_show_in_every_family() {
        String template = template("Hello {contactName}", "contactName");
        Answer made = company.post("/v1/campaigns", """
                {"name": "All", "templateId": "%s", "contacts": [%s, %s], %s, "callSettings": {"maxConcurrentCalls": 5}}"""
                .formatted(template, contacts(3, "00"), contacts(1, "03"), AROUND_THE_CLOCK));
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        String id = made.json().get("id").asText();

        JsonNode done = awaitStatus(id, "completed");
        assertThat(done.get("completedCalls").asInt()).isEqualTo(4);
        assertThat(done.get("successfulCalls").asInt()).isEqualTo(3);
        assertThat(done.get("progress").asDouble()).isEqualTo(100);
        assertThat(done.get("startedAt").asText()).isLessThanOrEqualTo(done.get("lastRunAt").asText());
        JsonNode crm = company.get("/api/v1/crm/calls?limit=100").json();
        assertThat(crm.at("/calls").size()).as("%s", crm).isEqualTo(4);
        String call = crm.at("/calls/0/call_id").asText();
        assertThat(company.get("/api/v1/calls/" + call).status()).isEqualTo(200);
        JsonNode compared = company.get("/v1/analytics/campaigns?campaignIds=" + id).json();
        assertThat(compared.at("/campaigns/0/name").asText()).isEqualTo("All");
        String reopened = company.post("/v1/campaigns/" + id + "/status", "{\"status\": \"active\"}").json().at("/error/details/field").asText();
        assertThat(reopened).isEqualTo("status");
    }

    @Test
    void it_is_paused_goes_on_and_is_stopped() {
        String template = template("Hello {contactName}", "contactName");
        String id = company.post("/v1/campaigns", """
                {"name": "Later", "templateId": "%s", "contacts": [%s], %s}""".formatted(template, contacts(1, "00"), SCHEDULE))
                .json().get("id").asText();

        Answer paused = company.post("/v1/campaigns/" + id + "/status", "{\"status\": \"paused\"}");
        assertThat(paused.json().toString()).isEqualTo("{\"id\":\"%s\",\"status\":\"paused\",\"message\":\"Campaign successfully paused\"}".formatted(id));
        assertThat(company.post("/v1/campaigns/" + id + "/status", "{\"status\": \"active\"}").json().get("status").asText()).isEqualTo("scheduled");
        assertThat(company.post("/v1/campaigns/" + id + "/status", "{\"status\": \"stopped\"}").json().get("status").asText()).isEqualTo("stopped");
        JsonNode stopped = company.get("/v1/campaigns/" + id).json();
        assertThat(stopped.get("completedCalls").asInt()).as("nobody waits any more").isEqualTo(1);
        assertThat(stopped.get("successfulCalls").asInt()).isZero();
        assertThat(company.post("/v1/campaigns/" + id + "/status", "{\"status\": \"paused\"}").status()).isEqualTo(400);
        assertThat(company.post("/v1/campaigns/" + id + "/status", "{\"status\": \"odd\"}").status()).isEqualTo(400);
    }

    @Test
    void a_contact_that_a_variable_is_missing_for_ends_as_failed_without_a_call() {
        String template = template("About {productName}", "productName");
        String id = company.post("/v1/campaigns", """
                {"name": "Odd", "templateId": "%s", "contacts": [%s], %s}""".formatted(template, contacts(2, "00"), AROUND_THE_CLOCK))
                .json().get("id").asText();
        JsonNode done = awaitStatus(id, "completed");
        assertThat(done.get("completedCalls").asInt()).isEqualTo(2);
        assertThat(done.get("successfulCalls").asInt()).isZero();
        assertThat(RunningLedger.get().bean(JdbcClient.class)
                .sql("SELECT DISTINCT outcome || ': ' || reason FROM campaign_contact WHERE campaign_id = ?").param(id)
                .query(String.class).list()).containsExactly("failed: no value for productName");
        assertThat(company.get("/api/v1/crm/calls").json().at("/calls")).isEmpty();
    }

    @Test
    void a_number_on_the_do_not_call_list_is_not_called() {
        String template = template("Hello {contactName}", "contactName");
        String contact = contacts(1, "00");
        String phone = company.get("/v1/contacts/" + contact.replace("\"", "")).json().get("phone").asText();
        assertThat(company.post("/v1/do-not-call", "{\"phone\": \"%s\"}".formatted(phone)).status()).isEqualTo(201);
        String id = company.post("/v1/campaigns", """
                {"name": "Odd", "templateId": "%s", "contacts": [%s], %s}""".formatted(template, contact, AROUND_THE_CLOCK))
                .json().get("id").asText();
        JsonNode done = awaitStatus(id, "completed");
        assertThat(done.get("completedCalls").asInt()).isEqualTo(1);
        assertThat(company.get("/api/v1/crm/calls").json().at("/calls")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "name": "A"                                                                                | templateId
            "templateId": "{t}", "contacts": ["{c}"]                                                   | name
            "name": "A", "templateId": "{t}"                                                           | contacts
            "name": "A", "templateId": "{t}", "contacts": ["0123456789abcdef01234567"]                 | contacts
            "name": "A", "templateId": "{t}", "contacts": ["{c}", 7]                                   | contacts[1]
            "name": "A", "templateId": "{t}", "contactListIds": ["none"]                               | contactListIds
            "name": "A", "templateId": "{t}", "contacts": ["{c}"], "schedule": {"timeZone": "Mars"}    | schedule.timeZone
            "name": "A", "templateId": "{t}", "contacts": ["{c}"], "schedule": {"daysOfWeek": [8]}     | schedule.daysOfWeek
            "name": "A", "templateId": "{t}", "contacts": ["{c}"], "schedule": {"daysOfWeek": []}      | schedule.daysOfWeek
            "name": "A", "templateId": "{t}", "contacts": ["{c}"], "schedule": {"endDate": "2020-01-01T00:00:00Z"} | schedule.endDate
            "name": "A", "templateId": "{t}", "contacts": ["{c}"], "schedule": {"startDate": "2099-02-30"} | schedule.startDate
            "name": "A", "templateId": "{t}", "contacts": ["{c}"], "schedule": {"callHours": {"start": "17:00", "end": "09:00"}} | schedule.callHours.end
            "name": "A", "templateId": "{t}", "contacts": ["{c}"], "schedule": {"callHours": {"start": "25:00", "end": "26:00"}} | schedule.callHours.start
            "name": "A", "templateId": "{t}", "contacts": ["{c}"], "callSettings": {"maxConcurrentCalls": 0} | callSettings.maxConcurrentCalls
            "name": "A", "templateId": "{t}", "contacts": ["{c}"], "callSettings": {"retrySettings": {"maxAttempts": 1.5}} | callSettings.retrySettings.maxAttempts
            "name": "A", "templateId": "{t}", "contacts": ["{c}"], "variables": {"a": {}}              | variables.a
            """)
    void what_cannot_be_a_campaign_is_refused_by_its_field(String fields, String field) {
        String body = "{" + fields.replace("{t}", template("Hello {contactName}", "contactName")).replace("\"{c}\"", contacts(1, "00")) + "}";
        Answer refused = company.post("/v1/campaigns", body);
        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.json().at("/error/details/field").asText()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2099-05-20, 2099-05-25, 2099-05-20T04:00:00Z, 2099-05-26T04:00:00Z",
        "Asia/Kolkata, 2099-05-20, 2099-05-20, 2099-05-19T18:30:00Z, 2099-05-20T18:30:00Z",
        "America/Havana, 2099-03-08, 2099-11-01, 2099-03-08T05:00:00Z, 2099-11-02T05:00:00Z"})
    void days_of_a_schedule_are_those_of_its_time_zone(String zone, String start, String end, String from, String until) {
        Answer made = company.post("/v1/campaigns", """
                {"name": "Days", "templateId": "%s", "contacts": [%s], "schedule": {"startDate": "%s", "endDate": "%s", "timeZone": "%s"}}"""
                .formatted(template("Hello {contactName}", "contactName"), contacts(1, "00"), start, end, zone));

        assertThat(made.status()).as("%s", made).isEqualTo(201);
        assertThat(made.json().at("/schedule/startDate").asText()).isEqualTo(from);
        assertThat(made.json().at("/schedule/endDate").asText()).isEqualTo(until);
    }

    @Test
    void templates_and_campaigns_of_others_are_unknown() {
        TestCompany other = RunningLedger.get().newCompany();
        String template = template("Hello {contactName}", "contactName");
        String id = company.post("/v1/campaigns", "{\"name\": \"A\", \"templateId\": \"%s\", \"contacts\": [%s], %s}"
                .formatted(template, contacts(1, "00"), SCHEDULE)).json().get("id").asText();
        assertThat(other.get("/v1/campaigns/" + id).status()).isEqualTo(404);
        assertThat(other.post("/v1/campaigns/" + id + "/status", "{\"status\": \"paused\"}").status()).isEqualTo(404);
        assertThat(other.get("/v1/campaigns").json().get("data")).isEmpty();
        assertThat(company.get("/v1/campaigns/" + id).json().get("status").asText()).isEqualTo("scheduled");
    }

    private String template(String content, String... variables) {
        String names = List.of(variables).stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        return company.post("/v1/templates", """
                {"name": "Outreach", "steps": [{"type": "greeting", "content": "%s"}], "variables": [%s]}""".formatted(content, names))
                .json().get("id").asText();
    }

    private int numbers = 100;

    /** @param ending the last two digits of each number, which tell the simulator how the call ends */
    private String contacts(int count, String ending) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Answer made = company.post("/v1/contacts", "{\"name\": \"Anna\", \"phone\": \"+120255%03d%s\"}".formatted(numbers++, ending));
            assertThat(made.status()).as("%s", made).isEqualTo(201);
            ids.add("\"" + made.json().get("id").asText() + "\"");
        }
        return String.join(", ", ids);
    }

    private JsonNode awaitStatus(String id, String status) {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        for (JsonNode campaign = company.get("/v1/campaigns/" + id).json(); ; campaign = company.get("/v1/campaigns/" + id).json()) {
            if (campaign.get("status").asText().equals(status)) {
                return campaign;
            }
            if (System.nanoTime() > deadline) {
                fail("not in time: " + campaign);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
