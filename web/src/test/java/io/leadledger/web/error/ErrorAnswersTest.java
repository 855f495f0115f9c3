package io.leadledger.web.error;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.web.support.WebTest;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@Import(TroubleController.class)
class ErrorAnswersTest extends WebTest {

    @Test
    void ottos_envelope_has_its_documented_fields_and_the_precise_code() {
        HttpResponse<String> answer = get("/api/v1/trouble/field", company().key());
        JsonNode body = json(answer);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(body.path("error").asText()).isEqualTo("bad_request");
        assertThat(body.path("message").asText()).contains("limit");
        assertThat(Instant.parse(body.path("timestamp").asText())).isBeforeOrEqualTo(Instant.now());
        assertThat(body.path("code").asText()).isEqualTo("invalid_value");
        assertThat(body.path("field").asText()).isEqualTo("limit");
    }

    @Test
    void a_limit_says_when_to_come_back() {
        HttpResponse<String> answer = get("/api/v1/trouble/limit", company().key());
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("42");
        assertThat(json(answer).path("error").asText()).isEqualTo("rate_limit_exceeded");
        assertThat(json(answer).path("retry_after").asInt()).isEqualTo(42);
    }

    @Test
    void nexus_names_its_documented_codes() {
        HttpResponse<String> answer = get("/api/v1/crm/trouble/lead", company().key());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).at("/error/code").asText()).isEqualTo("LEAD_NOT_FOUND");
        assertThat(json(answer).at("/error/message").asText()).isEqualTo("Lead not found");
    }

    @Test
    void the_leads_family_gives_the_reason_phrase_and_the_correlation_id() {
        HttpResponse<String> answer =
                send(to("/users/u/trouble/lead", company().key()).header("X-Correlation-ID", "1765572960000-abc123"));
        assertThat(answer.statusCode()).isEqualTo(404);
        JsonNode body = json(answer);
        assertThat(body.path("error").asText()).isEqualTo("Not Found");
        assertThat(body.path("message").asText()).isEqualTo("Lead not found");
        assertThat(body.path("correlationId").asText()).isEqualTo("1765572960000-abc123");
        assertThat(body.has("timestamp")).isTrue();
    }

    @Test
    void the_call_center_nests_its_error() {
        JsonNode body = json(get("/v1/trouble/field", company().key()));
        assertThat(body.at("/error/code").asText()).isEqualTo("invalid_parameter");
        assertThat(body.at("/error/details/field").asText()).isEqualTo("limit");
        assertThat(body.at("/error/message").asText()).isEqualTo("The parameter 'limit' is invalid");
        assertThat(body.at("/error/details/reason").asText()).isEqualTo("must be positive");
        HttpResponse<String> fault = get("/v1/trouble/other", company().key());
        assertThat(fault.statusCode()).isEqualTo(500);
        assertThat(json(fault).at("/error/code").asText()).isEqualTo("internal_server_error");
        assertThat(json(fault).at("/error/message").asText()).isEqualTo("An unexpected error occurred");
    }

    @Test
    void the_upload_says_that_it_had_no_success() {
        JsonNode body = json(get("/apis/api/public/trouble/field", company().key()));
        assertThat(body.path("success").isBoolean()).isTrue();
        assertThat(body.path("success").asBoolean()).isFalse();
    }

    @Test
    void problem_json_is_given_to_who_accepts_it() {
        HttpResponse<String> answer = send(to("/v1/trouble/field", company().key()).header("Accept", "application/problem+json"));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode body = json(answer);
        assertThat(body.path("status").asInt()).isEqualTo(400);
        assertThat(body.path("type").asText()).isEqualTo("urn:leadledger:error:invalid_value");
        assertThat(body.path("detail").asText()).contains("limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "disk"})
    void a_lost_database_is_503_with_retry_after(String kind) {
        HttpResponse<String> answer = get("/api/v1/trouble/" + kind, company().key());
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void our_own_faults_tell_nothing_about_our_inside() {
        HttpResponse<String> answer = get("/api/v1/trouble/other", company().key());
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception").contains("internal_server_error");
    }

    @Test
    void a_refusal_is_found_inside_of_what_wraps_it() {
        assertThat(get("/api/v1/trouble/wrapped", company().key()).statusCode()).isEqualTo(409);
    }

    @Test
    void an_unknown_path_is_404_in_the_family_of_the_path() {
        String key = company().key();
        assertThat(get("/api/v1/nothing", key).statusCode()).isEqualTo(404);
        assertThat(json(get("/api/v1/nothing", key)).path("error").asText()).isEqualTo("not_found");
        assertThat(json(get("/users/u/nothing", key)).path("error").asText()).isEqualTo("Not Found");
    }

    @Test
    void bodies_of_the_wrong_shape_are_400_and_name_the_field() {
        String key = company().key();
        assertThat(json(post("/api/v1/orders", key, "{\"amount\":\"many\"}")).path("field").asText()).isEqualTo("amount");
        assertThat(json(post("/api/v1/orders", key, "{\"line\":{\"text\":[1]}}")).path("field").asText()).isEqualTo("line.text");
        assertThat(json(post("/api/v1/orders", key, "{\"amount\":")).path("code").asText()).isEqualTo("invalid_json");
        assertThat(post("/api/v1/orders", key, "").statusCode()).isEqualTo(400);
        assertThat(post("/api/v1/orders", key, "[1]").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "{\"a\":1e999999999999}x", "nul", "{\"a\":\"\ud800\"}"})
    void hostile_json_is_400(String body) {
        HttpResponse<String> answer = post("/api/v1/trees", company().key(), body);
        assertThat(answer.statusCode()).isBetween(200, 499);
    }

    @Test
    void a_deep_body_is_400() {
        HttpResponse<String> answer = post("/api/v1/trees", company().key(), "[".repeat(100_000));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("code").asText()).isEqualTo("invalid_json");
    }

    @Test
    void methods_and_media_types_are_answered_as_http_asks() {
        String key = company().key();
        HttpResponse<String> wrongMethod = send(to("/api/v1/orders", key));
        assertThat(wrongMethod.statusCode()).isEqualTo(405);
        assertThat(wrongMethod.headers().firstValue("Allow")).hasValue("POST");
        assertThat(json(wrongMethod).path("error").asText()).isEqualTo("method_not_allowed");
        HttpResponse<String> wrongType = send(to("/api/v1/orders", key)
                .header("Content-Type", "text/plain").POST(BodyPublishers.ofString("x")));
        assertThat(wrongType.statusCode()).isEqualTo(415);
        assertThat(json(wrongType).path("error").asText()).isEqualTo("unsupported_media_type");
        HttpResponse<String> wrongAccept = send(to("/api/v1/orders", key)
                .header("Content-Type", "application/json").header("Accept", "image/png")
                .POST(BodyPublishers.ofString("{\"amount\":1}")));
        assertThat(wrongAccept.statusCode()).isEqualTo(406);
        assertThat(json(wrongAccept).path("error").asText()).isEqualTo("not_acceptable");
        HttpResponse<String> nonsense = send(to("/api/v1/orders", key)
                .header("Content-Type", "///").POST(BodyPublishers.ofString("x")));
        assertThat(nonsense.statusCode()).isEqualTo(415);
    }

    @Test
    void parameters_that_are_missing_or_mistyped_are_named() {
        String key = company().key();
        assertThat(json(get("/api/v1/sum", key)).path("field").asText()).isEqualTo("left");
        assertThat(json(get("/api/v1/sum?left=1&right=x", key)).path("field").asText()).isEqualTo("right");
        assertThat(get("/api/v1/sum?left=99999999999999", key).statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/sum?left=1&right=2", key).body()).isEqualTo("3");
    }

    @Test
    void text_that_cannot_be_kept_is_400_in_a_parameter_and_in_a_path() {
        String key = company().key();
        HttpResponse<String> parameter = get("/api/v1/sum?left=1%00", key);
        assertThat(parameter.statusCode()).isEqualTo(400);
        assertThat(json(parameter).path("field").asText()).isEqualTo("left");
        assertThat(get("/api/v1/echo/a%00b", key).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%2Fb", "a%5Cb", "50%25", "a%3Bb", "a%2F%2Fb", "%C3%A4"})
    void external_ids_of_any_characters_reach_their_controller(String id) {
        HttpResponse<String> answer = get("/api/v1/echo/" + id, company().key());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("<" + URLDecoder.decode(id, StandardCharsets.UTF_8) + ">");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET /v1/%zz HTTP/1.1\r\n",
        "GET /api/v1/sum?left=%zz HTTP/1.1\r\n",
        "GET /v1/a%C3%28 HTTP/1.1\r\n",
        "GET /v1/../../etc HTTP/1.1\r\n",
        "GET /v1/<x> HTTP/1.1\r\n",
        "GET /v1/x HTTP/1.1\r\nX-Bad\u0001: \u0002\r\n",
        "GET /v1/x HTTP/9.9\r\n",
        "NONSENSE /v1/x HTTP/1.1\r\n",
        "GARBAGE\r\n",
        "POST /v1/x HTTP/1.1\r\nContent-Length: -5\r\n",
        "TRACE /v1/x HTTP/1.1\r\n",
    })
    void malformed_requests_are_4xx_and_never_html(String head) {
        String answer = sendRaw(head + "Host: localhost\r\nAuthorization: Bearer " + company().key() + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 ");
        assertThat(answer.substring(9, 12)).matches("4\\d\\d");
        assertThat(answer).doesNotContain("<html").doesNotContain("Exception");
    }

    @Test
    void a_path_that_cannot_be_decoded_is_refused_in_the_familys_envelope() {
        String answer = sendRaw("GET /v1/%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"error\":{\"code\":\"bad_request\"");
    }
}
