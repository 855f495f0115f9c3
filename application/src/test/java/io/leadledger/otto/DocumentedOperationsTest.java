package io.leadledger.otto;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.support.Answer;
import io.leadledger.support.LedgerClient;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** Each operation of the document is there, is described, is for whom the document says, and has a test of its own. */
class DocumentedOperationsTest {

    private static final JsonNode API = RunningLedger.get().client("").get("/v3/api-docs").json();
    private static final TestCompany COMPANY = RunningLedger.get().newCompany("{\"name\": \"Roles\", \"requests_per_minute\": 100000}");
    private static final List<String> ROLES = List.of("csr", "sales_rep", "manager", "executive");
    private static final Map<String, LedgerClient> PEOPLE = people();

    private static Map<String, LedgerClient> people() {
        return ROLES.stream().collect(Collectors.toMap(role -> role, role -> RunningLedger.get().client(COMPANY.post(
                "/auth/token", "{\"user_id\": \"%s\", \"role\": \"%s\"}".formatted(COMPANY.id(), role)).json().get("access_token").asText())));
    }

    static Stream<DocumentedOperation> operations() {
        return DocumentedOperation.all().stream();
    }

    /** Those that are no conversation. */
    static Stream<DocumentedOperation> requests() {
        return operations().filter(operation -> !operation.method().equals("WS"));
    }

    @Test
    void there_are_fifty_six() {
        assertThat(operations().map(DocumentedOperation::name).distinct()).hasSize(56);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void each_has_a_test(DocumentedOperation operation) throws ClassNotFoundException {
        String[] test = operation.test().split("#");
        Method[] methods = Class.forName("io.leadledger." + test[0]).getDeclaredMethods();

        assertThat(Arrays.stream(methods).filter(method -> AnnotationSupport.isAnnotated(method, Testable.class)).map(Method::getName))
                .contains(test[1]);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void each_is_described_with_its_fields_and_an_example(DocumentedOperation operation) {
        JsonNode described = described(operation);

        assertThat(described.path("summary").asText()).isNotBlank();
        if (described.has("requestBody")) {
            assertThat(hasExample(described.get("requestBody"), 6)).as("%s", described.get("requestBody")).isTrue();
        }
        if (operation.fields().isEmpty()) {
            assertThat(described.get("responses").has("204")).isTrue();
            return;
        }
        JsonNode answer = described.get("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2")).findFirst().orElseThrow().getValue().get("content");
        JsonNode shown = answer.elements().next();
        operation.check(shown.has("example") ? shown.get("example") : shown.path("examples").elements().next().get("value"));
        List<JsonNode> forms = answer.valueStream().flatMap(type -> forms(type.path("schema")).stream()).toList();
        operation.fields().forEach((field, type) -> assertThat(forms)
                .as("%s of type %s", field, type).anyMatch(form -> isOf(form.path("properties").path(field), type)));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void each_is_for_the_documented_roles(DocumentedOperation operation) {
        if (!operation.isForRoles()) {
            assertThat(ask(RunningLedger.get().client(""), operation).status()).isEqualTo(operation.roles().contains("open") ? 200 : 401);
            return;
        }
        Answer nobody = ask(RunningLedger.get().client(""), operation);
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.json().get("error").asText()).isEqualTo("unauthorized");
        assertThat(nobody.json().get("message").asText()).isNotBlank();
        assertThat(Instant.parse(nobody.json().get("timestamp").asText())).isNotNull();
        assertThat(ask(COMPANY.client(), operation).status()).as("a company's key may do what any role may").isNotEqualTo(403);
        PEOPLE.forEach((role, person) -> assertThat(ask(person, operation).status() == 403)
                .as("%s is refused to %s", operation, role).isEqualTo(!operation.roles().contains(role)));
    }

    @Test
    void whoever_asks_too_often_is_told_when_to_come_again() {
        TestCompany hasty = RunningLedger.get().newCompany("{\"name\": \"Hasty\", \"requests_per_minute\": 1}");
        Answer answer = hasty.get("/api/v1/sop/stages");
        for (int i = 0; i < 20 && answer.status() != 429; i++) {
            answer = hasty.get("/api/v1/sop/stages");
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.json().get("error").asText()).isEqualTo("rate_limit_exceeded");
        assertThat(answer.json().get("message").asText()).isNotBlank();
        assertThat(answer.json().get("retry_after").asInt()).isBetween(1, 60);
        assertThat(answer.header("Retry-After")).isEqualTo(answer.json().get("retry_after").asText());
        assertThat(Instant.parse(answer.json().get("timestamp").asText())).isNotNull();
    }

    private static Answer ask(LedgerClient client, DocumentedOperation operation) {
        String path = operation.path().replace("{company_id}", COMPANY.id()).replaceAll("\\{\\w+}", "unknown");
        return switch (operation.method()) {
            case "GET" -> client.get(path);
            case "DELETE" -> client.delete(path);
            case "PUT" -> client.put(path, "{}");
            default -> path.endsWith("-documents")
                    ? client.post(path, "multipart/form-data; boundary=x", "--x--\r\n".getBytes(StandardCharsets.UTF_8))
                    : client.post(path, "{}");
        };
    }

    private static JsonNode described(DocumentedOperation operation) {
        JsonNode paths = API.get("paths");
        JsonNode path = paths.has(operation.path()) ? paths.get(operation.path()) : paths.path(operation.path().replaceAll("/[^/]+$", "/{event}"));
        JsonNode described = path.path(operation.method().toLowerCase(Locale.ROOT));
        assertThat(described.isObject()).as(operation.name()).isTrue();
        return described;
    }

    /** One, or one of several where that depends on the request. */
    private static List<JsonNode> forms(JsonNode schema) {
        JsonNode resolved = resolved(schema);
        JsonNode several = resolved.has("oneOf") ? resolved.get("oneOf") : resolved.path("anyOf");
        return several.isArray() ? several.valueStream().map(DocumentedOperationsTest::resolved).toList() : List.of(resolved);
    }

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? API.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    /** Of itself or of a part. */
    private static boolean hasExample(JsonNode described, int depth) {
        if (described.has("example") || described.has("examples")) {
            return true;
        }
        JsonNode resolved = resolved(described);
        return depth > 0 && (resolved.has("example") || resolved.valueStream().anyMatch(part -> hasExample(part, depth - 1)));
    }

    private static boolean isOf(JsonNode property, String type) {
        JsonNode resolved = resolved(property);
        JsonNode types = resolved.path("type");
        return types.isArray() ? types.valueStream().anyMatch(each -> each.asText().equals(type)) : types.asText().equals(type);
    }
}
