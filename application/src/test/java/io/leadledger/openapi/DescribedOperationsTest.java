package io.leadledger.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.RunningLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody has to guess what an endpoint takes and gives. */
class DescribedOperationsTest {

    private static final JsonNode API = RunningLedger.get().client("").get("/v3/api-docs").json();

    private record Described(String name, JsonNode operation) {}

    private static List<Described> operations() {
        List<Described> operations = new ArrayList<>();
        API.get("paths").properties().forEach(path -> path.getValue().properties().forEach(
                operation -> operations.add(new Described(operation.getKey() + " " + path.getKey(), operation.getValue()))));
        assertThat(operations).hasSizeGreaterThan(25);
        return operations;
    }

    private static Stream<JsonNode> values(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getValue);
    }

    @Test
    void each_says_in_a_line_what_it_is_for() {
        assertThat(operations()).filteredOn(described -> described.operation().path("summary").asText().isBlank())
                .extracting(Described::name)
                .isEmpty();
    }

    @Test
    void each_says_what_it_answers() {
        assertThat(operations()).filteredOn(described -> !saysWhatItAnswers(described.operation()))
                .extracting(Described::name)
                .isEmpty();
    }

    private static boolean saysWhatItAnswers(JsonNode operation) {
        return operation.get("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .allMatch(response -> response.getKey().equals("204") || isTyped(response.getValue().path("content")));
    }

    /** A stream of lines has its media type; JSON has a shape or, where that depends on the request, an example. */
    private static boolean isTyped(JsonNode content) {
        return !content.isEmpty()
                && content.properties().stream().allMatch(type -> !type.getKey().endsWith("json")
                        || type.getKey().endsWith("ndjson") || type.getKey().startsWith("application/cloudevents")
                        || hasShape(type.getValue().path("schema")) || hasExample(type.getValue()));
    }

    private static boolean hasShape(JsonNode schema) {
        return schema.has("$ref") || schema.path("properties").size() > 0 || schema.path("items").has("$ref") || schema.has("oneOf")
                || schema.has("anyOf") || schema.path("additionalProperties").isObject();
    }

    @Test
    void each_that_takes_a_body_shows_one() {
        assertThat(operations())
                .filteredOn(described -> described.operation().has("requestBody"))
                .hasSizeGreaterThanOrEqualTo(9)
                .filteredOn(described -> values(described.operation().at("/requestBody/content")).noneMatch(DescribedOperationsTest::hasExample))
                .extracting(Described::name)
                .isEmpty();
    }

    private static boolean hasExample(JsonNode content) {
        JsonNode schema = content.path("schema");
        JsonNode named = schema.has("$ref") ? API.at(schema.get("$ref").asText().substring(1)) : schema;
        return Stream.of(content, named).anyMatch(shown -> shown.has("example") || shown.has("examples"));
    }

    @Test
    void the_audit_endpoints_show_an_answer_each() {
        assertThat(operations())
                .filteredOn(described -> described.name().contains("/api/v1/audit/"))
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(described -> assertThat(values(described.operation().at("/responses/200/content")))
                        .as(described.name())
                        .anyMatch(DescribedOperationsTest::hasExample));
    }
}
