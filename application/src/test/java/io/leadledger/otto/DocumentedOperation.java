package io.leadledger.otto;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A line of {@code otto/operations.txt}.
 *
 * @param fields of the answer, with their types in the words of JSON schema
 * @param test class and method that show that it is as documented
 */
record DocumentedOperation(String method, String path, Set<String> roles, Map<String, String> fields, String test) {

    static List<DocumentedOperation> all() {
        try (InputStream in = Objects.requireNonNull(DocumentedOperation.class.getResourceAsStream("/otto/operations.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(DocumentedOperation::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DocumentedOperation named(String name) {
        return all().stream().filter(operation -> operation.name().equals(name)).findFirst().orElseThrow();
    }

    private static DocumentedOperation of(String line) {
        String[] parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        String[] name = parts[0].split(" ");
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : parts[2].isEmpty() ? new String[0] : parts[2].split(",\\s*")) {
            String[] typed = field.split(":");
            fields.put(typed[0], typed.length == 1 ? "string" : typed[1]);
        }
        return new DocumentedOperation(name[0], name[1], Set.of(parts[1].replaceAll("[()]", "").split(" ")), fields, parts[3]);
    }

    String name() {
        return method + " " + path;
    }

    /** Whether it asks for the role of a user. */
    boolean isForRoles() {
        return !roles.contains("open") && !roles.contains("key");
    }

    /** Every documented field is there with its type; null stands for what is not known. */
    void check(Answer answer) {
        assertThat(answer.status()).as("%s: %s", name(), answer).isBetween(200, 299);
        check(answer.json());
    }

    void check(JsonNode answer) {
        fields.forEach((field, type) -> {
            assertThat(answer.has(field)).as("%s has no %s: %s", name(), field, answer).isTrue();
            JsonNode value = answer.get(field);
            assertThat(value.isNull() || isOf(value, type)).as("%s: %s is no %s: %s", name(), field, type, answer).isTrue();
        });
    }

    private static boolean isOf(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            default -> value.isObject();
        };
    }

    @Override
    public String toString() {
        return name();
    }
}
