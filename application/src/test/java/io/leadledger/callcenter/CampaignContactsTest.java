package io.leadledger.callcenter;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class CampaignContactsTest {

    private final CallCenter center = CallCenter.make();

    @Test
    void each_contact_is_shown_with_what_came_of_it() {
        String anna = center.contact("+12025550100");
        String voicemail = center.contact("+12025550103");
        String nameless = center.make("/v1/contacts", "{\"phone\": \"+12025550110\"}");
        String unwanted = center.contact("+12025550111");
        assertThat(center.company().post("/v1/do-not-call", "{\"phone\": \"+12025550111\"}").status()).isEqualTo(201);
        String campaign = campaign(CallCenter.AROUND_THE_CLOCK, anna, voicemail, nameless, unwanted);
        center.awaitStatus(campaign, "completed");

        JsonNode page = center.get(campaign + "/contacts");
        assertThat(outcomes(page)).containsExactly(
                "Anna +12025550100 completed successful null 1", "Anna +12025550103 completed voicemail null 1",
                "null +12025550110 failed failed no value for contactName 0",
                "Anna +12025550111 failed failed the number is on the do-not-call list 0");
        assertThat(page.at("/pagination/total").asInt()).isEqualTo(4);
        assertThat(center.get("/v1/calls/" + page.at("/data/0/lastCallId").asText()).get("contactId").asText()).isEqualTo(anna);
        assertThat(page.at("/data/2/lastCallId").isNull()).isTrue();
        assertThat(page.at("/data/2/contactId").asText()).isEqualTo(nameless);
        assertThat(page.get("data")).allSatisfy(contact -> assertThat(contact.get("nextAttemptAt").isNull()).isTrue());
        assertThat(outcomes(center.get(campaign + "/contacts?status=completed"))).hasSize(2);
        JsonNode failed = center.get(campaign + "/contacts?status=failed&limit=1&page=2");
        assertThat(outcomes(failed)).containsExactly("Anna +12025550111 failed failed the number is on the do-not-call list 0");
        assertThat(failed.at("/pagination/total").asInt()).isEqualTo(2);
        for (String nobody : List.of("waiting", "calling", "cancelled")) {
            assertThat(center.get(campaign + "/contacts?status=" + nobody).get("data")).isEmpty();
        }
    }

    @Test
    void whoever_waits_is_shown_with_the_time_of_the_next_attempt() {
        String campaign = campaign("""
                "schedule": {"startDate": "2099-05-23T09:00:00Z", "timeZone": "America/New_York"}""", center.contact("+12025550100"));
        JsonNode waiting = center.get(campaign + "/contacts?status=waiting").at("/data/0");
        assertThat(waiting.get("status").asText()).isEqualTo("waiting");
        assertThat(waiting.get("nextAttemptAt").asText()).as("nine on the Monday after that Saturday").isEqualTo("2099-05-25T13:00:00Z");

        change(campaign, "paused");
        assertThat(center.get(campaign + "/contacts").at("/data/0/nextAttemptAt").isNull()).isTrue();
        change(campaign, "active");
        assertThat(center.get(campaign + "/contacts").at("/data/0/nextAttemptAt").asText()).isEqualTo("2099-05-25T13:00:00Z");
        change(campaign, "stopped");
        assertThat(outcomes(center.get(campaign + "/contacts?status=cancelled")))
                .containsExactly("Anna +12025550100 cancelled cancelled the campaign was stopped 0");
    }

    @Test
    void whoever_is_tried_again_waits_until_then() {
        Instant before = Instant.now();
        String campaign = "/v1/campaigns/" + center.make("/v1/campaigns", """
                {"name": "Twice", "templateId": "%s", "contacts": ["%s"], %s,
                 "callSettings": {"retrySettings": {"maxAttempts": 2, "retryInterval": 90}}}"""
                .formatted(center.template(), center.contact("+12025550101"), CallCenter.AROUND_THE_CLOCK));
        JsonNode again = center.await(campaign + "/contacts?status=waiting", page -> page.at("/data/0/attempts").asInt() == 1).at("/data/0");

        assertThat(again.get("outcome").isNull()).isTrue();
        assertThat(again.get("lastCallId").asText()).isNotBlank();
        assertThat(Instant.parse(again.get("nextAttemptAt").asText())).isBetween(before.plusSeconds(5_400), before.plusSeconds(5_460));
    }

    @Test
    void they_come_in_the_order_of_the_campaign_page_by_page() {
        List<String> ids = new ArrayList<>();
        for (int i = 5; i > 0; i--) {
            ids.add(center.contact("+1202555010" + i));
        }
        String path = campaign(CallCenter.SOME_DAY, ids.toArray(String[]::new)) + "/contacts";
        assertThat(contacts(center.get(path))).containsExactlyElementsOf(ids);
        assertThat(contacts(center.get(path + "?order=desc"))).containsExactlyElementsOf(ids.reversed());
        JsonNode first = center.get(path + "?limit=2&status=WAITING");
        assertThat(first.at("/pagination/pages").asInt()).isEqualTo(3);
        assertThat(contacts(center.get(path + "?limit=2&status=waiting&cursor=" + first.at("/pagination/nextCursor").asText())))
                .containsExactlyElementsOf(ids.subList(2, 4));
        assertThat(contacts(center.get(path + "?limit=2&page=3"))).containsExactly(ids.getLast());
        assertThat(center.get(path + "?limit=2&page=4").get("data")).isEmpty();
    }

    @Test
    void campaigns_of_others_and_odd_questions_are_refused() {
        String path = campaign(CallCenter.SOME_DAY, center.contact("+12025550100")) + "/contacts";
        Answer foreign = CallCenter.make().company().get(path);
        Answer unknown = center.company().get("/v1/campaigns/0123456789abcdef01234567/contacts");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.json().at("/error/code").asText()).isEqualTo("not_found");
        assertThat(foreign.text()).isEqualTo(unknown.text());
        Map<String, String> odd = new TreeMap<>(Map.of("status", "odd", "page", "0", "limit", "x", "cursor", "x", "sort", "name"));
        odd.forEach((parameter, value) -> {
            Answer refused = center.company().get(path + "?" + parameter + "=" + value);
            assertThat(refused.status()).as("%s", refused).isEqualTo(400);
            assertThat(refused.json().at("/error/details/field").asText()).isEqualTo(parameter);
        });
    }

    @Test
    void the_few_that_failed_are_found_among_many() {
        String id = campaign(CallCenter.SOME_DAY, center.contact("+12025550100")).substring("/v1/campaigns/".length());
        JdbcClient jdbc = RunningLedger.get().bean(JdbcClient.class);
        jdbc.sql("""
                        INSERT INTO campaign_contact (company_id, campaign_id, contact_id, place, lead_id, phone, due_at, state, outcome)
                        SELECT company_id, campaign_id, 'contact' || n, n, 'lead' || n, '120255501', due_at,
                            CASE WHEN n % 2 = 0 THEN 'done' ELSE 'waiting' END, CASE WHEN n % 1000 = 0 THEN 'failed' WHEN n % 2 = 0 THEN 'busy' END
                        FROM campaign_contact, generate_series(2, 20000) AS n WHERE campaign_id = ?""")
                .param(id)
                .update();
        JsonNode failed = center.get("/v1/campaigns/" + id + "/contacts?status=failed&limit=3");

        assertThat(contacts(failed)).containsExactly("contact1000", "contact2000", "contact3000");
        assertThat(failed.at("/pagination/total").asInt()).isEqualTo(20);
        assertThat(center.get("/v1/campaigns/" + id + "/contacts?limit=100&page=200").get("data")).hasSize(100);
    }

    private String campaign(String schedule, String... contacts) {
        String template = center.make("/v1/templates", """
                {"name": "Outreach", "steps": [{"type": "greeting", "content": "Hello {contactName}"}], "variables": ["contactName"]}""");
        return "/v1/campaigns/" + center.make("/v1/campaigns", "{\"name\": \"Summer\", \"templateId\": \"%s\", \"contacts\": [\"%s\"], %s}"
                .formatted(template, String.join("\", \"", contacts), schedule));
    }

    private void change(String campaign, String status) {
        Answer changed = center.company().post(campaign + "/status", "{\"status\": \"%s\"}".formatted(status));
        assertThat(changed.status()).as("%s", changed).isEqualTo(200);
    }

    private static List<String> contacts(JsonNode page) {
        return each(page).map(contact -> contact.get("contactId").asText()).toList();
    }

    private static List<String> outcomes(JsonNode page) {
        return each(page).map(contact -> "%s %s %s %s %s %s".formatted(
                contact.get("name").asText(), contact.get("phone").asText(), contact.get("status").asText(), contact.get("outcome").asText(),
                contact.get("reason").asText(), contact.get("attempts"))).toList();
    }

    private static Stream<JsonNode> each(JsonNode page) {
        return StreamSupport.stream(page.get("data").spliterator(), false);
    }
}
