package io.leadledger.callcenter;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code page}, {@code limit} and {@code pages} of every list, each of which has three rows here. */
class PagesTest {

    private static CallCenter center;

    @BeforeAll
    static void three_of_everything() {
        center = CallCenter.make();
        for (int i = 0; i < 3; i++) {
            String phone = "+1202555010" + i;
            String contact = center.contact(phone);
            center.campaign(CallCenter.SOME_DAY, contact);
            center.make("/v1/contact-lists", "{\"name\": \"List %d\"}".formatted(i));
            center.make("/v1/calls", "{\"contactId\": \"%s\", \"scheduled\": \"2035-01-01T00:00:00Z\"}".formatted(contact));
            assertThat(center.company().post("/v1/do-not-call", "{\"phone\": \"%s\"}".formatted(phone)).status()).isEqualTo(201);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/calls", "/v1/campaigns", "/v1/contacts", "/v1/templates", "/v1/contact-lists", "/v1/do-not-call"})
    void pages_are_counted_from_1_and_hold_20_rows_unless_told_otherwise(String path) {
        assertThat(numbers(center.get(path))).isEqualTo("3 1 20 1");
        assertThat(numbers(center.get(path + "?limit=2"))).isEqualTo("3 1 2 2");
        assertThat(numbers(center.get(path + "?limit=2&page=2"))).isEqualTo("3 2 2 2");
        assertThat(numbers(center.get(path + "?limit=1000"))).as("100 at most").isEqualTo("3 1 100 1");
        assertThat(center.get(path + "?limit=2&page=3").get("data")).isEmpty();
        List<JsonNode> rows = new ArrayList<>();
        center.get(path + "?limit=2").get("data").forEach(rows::add);
        center.get(path + "?limit=2&page=2").get("data").forEach(rows::add);
        assertThat(rows).containsExactlyElementsOf(center.get(path).get("data"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/calls, page, 0", "/v1/calls, limit, 0", "/v1/calls, page, x", "/v1/campaigns, page, -1", "/v1/campaigns, limit, ten",
        "/v1/contacts, page, 1.5", "/v1/contacts, limit, -5", "/v1/templates, page, 0", "/v1/templates, limit, 0"})
    void numbers_that_cannot_be_meant_are_refused(String path, String parameter, String value) {
        Answer refused = center.company().get(path + "?" + parameter + "=" + value);

        assertThat(refused.status()).as("%s", refused).isEqualTo(400);
        assertThat(refused.json().at("/error/code").asText()).isEqualTo("invalid_parameter");
        assertThat(refused.json().at("/error/details/field").asText()).isEqualTo(parameter);
    }

    private static String numbers(JsonNode page) {
        JsonNode numbers = page.get("pagination");
        return "%s %s %s %s".formatted(numbers.get("total"), numbers.get("page"), numbers.get("limit"), numbers.get("pages"));
    }
}
