package io.leadledger.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.CanonicalJson;
import io.leadledger.support.Answer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Each event type and each entity type of the ingestion API: what is posted, what the log keeps of it, and where it is then seen. */
class CatalogueRowsTest {

    private static final String LEAD = """
            {"entity_id": "asha", "entity_type": "lead", "timestamp": "2026-01-01T08:00:00Z",
             "attributes": {"name": "Asha", "phone": "+91 98765 43210"}}""";

    /** Everything in {@code rows.json}: paths hold {@code {company}}, and {@code holds} is from JSON pointers to values. */
    static Stream<Row> rows() throws IOException {
        try (InputStream rows = Objects.requireNonNull(CatalogueRowsTest.class.getResourceAsStream("/ingestion/rows.json"))) {
            return StreamSupport.stream(new ObjectMapper().readTree(rows).spliterator(), false).map(Row::new);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void what_is_posted_is_stored_and_shown(Row row) {
        TestCompany company = RunningLedger.get().newCompany();
        String position = row.post(company);

        Answer history = company.get("/api/v1/audit/" + row.text("history") + "/history");
        assertThat(withoutOurs(history.json(), "events", "payload")).as(history.text()).extracting(event -> event.get("type").asText())
                .containsExactlyElementsOf(row.stored());
        for (JsonNode shown : row.json().get("shows")) {
            String path = shown.get("path").asText().replace("{company}", company.id());
            JsonNode answer = company.get(path, "X-Min-Event-Position", position).json();
            withoutOurs(answer, "activities", "details");
            shown.get("holds").properties().forEach(expected ->
                    assertThat(CanonicalJson.of(answer.at(expected.getKey())))
                            .as("%s of %s: %s", expected.getKey(), path, answer)
                            .isEqualTo(CanonicalJson.of(expected.getValue())));
        }
    }

    /** A transcript is analysed by itself, sooner or later; what is posted is looked at without that. */
    private static JsonNode withoutOurs(JsonNode answer, String list, String content) {
        JsonNode facts = answer.path(list);
        Iterator<JsonNode> each = facts.iterator();
        while (each.hasNext()) {
            JsonNode fact = each.next();
            if (fact.get("type").asText().equals("call.analyzed") && fact.at("/" + content + "/analyser").asText().equals("leadledger")) {
                each.remove();
            }
        }
        return facts;
    }

    record Row(JsonNode json) {

        String text(String field) {
            return json.get(field).asText();
        }

        List<String> stored() {
            List<String> types = new ArrayList<>();
            json.get("stores").forEach(type -> types.add(type.asText()));
            return types;
        }

        /** @return the position that the last write reached */
        String post(TestCompany company) {
            if (json.has("entity")) {
                return accepted(company.postEntities(json.get("entity").toString()));
            }
            accepted(company.postEntities(LEAD));
            json.path("before").forEach(event -> accepted(company.postEvents(event.toString())));
            return accepted(company.postEvents(json.get("event").toString()));
        }

        private static String accepted(Answer answer) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.json().get("rejected").intValue()).as(answer.text()).isZero();
            return answer.header("X-Event-Position");
        }

        @Override
        public String toString() {
            return text("row");
        }
    }
}
