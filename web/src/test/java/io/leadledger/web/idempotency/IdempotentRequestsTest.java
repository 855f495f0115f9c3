package io.leadledger.web.idempotency;

import io.leadledger.web.support.WebTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class IdempotentRequestsTest extends WebTest {

    @Autowired
    private CountingController controller;

    private Company company;

    @BeforeEach
    void newCompany() {
        company = company();
    }

    @Test
    void the_same_request_under_the_same_key_gets_the_first_answer() {
        HttpResponse<String> first = send(request("k", "{}"));
        HttpResponse<String> second = send(request("k", "{}"));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("X-Event-Position")).hasValue("7");
        assertThat(second.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void without_a_key_each_request_is_done() {
        assertThat(send(request(null, "{}")).body()).isNotEqualTo(send(request(null, "{}")).body());
    }

    @Test
    void another_body_or_path_under_the_key_is_422() {
        send(request("k", "{}"));
        HttpResponse<String> otherBody = send(request("k", "{\"a\":1}"));
        assertThat(otherBody.statusCode()).isEqualTo(422);
        assertThat(json(otherBody).path("error").asText()).isEqualTo("idempotency_key_reused");
        assertThat(send(keyed(to("/api/v1/other-counts", company.key()), "k", "{}")).statusCode()).isEqualTo(422);
    }

    @Test
    void keys_of_companies_do_not_meet() {
        String first = send(request("k", "{}")).body();
        assertThat(send(keyed(to("/api/v1/counts", company().key()), "k", "{\"a\":1}")).body()).isNotEqualTo(first);
    }

    @Test
    void a_refusal_is_not_kept() {
        assertThat(send(request("k", "{\"bad\":1}")).statusCode()).isEqualTo(400);
        assertThat(send(request("k", "{\"good\":1}")).statusCode()).isEqualTo(201);
    }

    @Test
    void while_the_first_request_runs_the_second_is_409() throws Exception {
        controller.begun = new CountDownLatch(1);
        controller.mayEnd = new CountDownLatch(1);
        CompletableFuture<HttpResponse<String>> first = CompletableFuture.supplyAsync(() -> send(request("k", "{}")));
        assertThat(controller.begun.await(10, TimeUnit.SECONDS)).isTrue();
        HttpResponse<String> second = send(request("k", "{}"));
        controller.mayEnd.countDown();
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(json(second).path("error").asText()).isEqualTo("idempotency_key_in_progress");
        assertThat(first.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
        assertThat(send(request("k", "{}")).body()).isEqualTo(first.get().body());
    }

    @Test
    void an_unusable_key_is_named() {
        HttpResponse<String> answer = send(request("x".repeat(256), "{}"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("field").asText()).isEqualTo("Idempotency-Key");
    }

    @Test
    void the_uwc_client_gets_200_in_place_of_201() {
        assertThat(send(request("k", "{}").header("X-UWC-Version", "1.0")).statusCode()).isEqualTo(200);
        assertThat(send(request("k", "{}").header("X-UWC-Version", "1.0")).statusCode()).isEqualTo(200);
        assertThat(send(request("k", "{}")).statusCode()).isEqualTo(201);
    }

    private HttpRequest.Builder request(@Nullable String key, String body) {
        return keyed(to("/api/v1/counts", company.key()), key, body);
    }

    private static HttpRequest.Builder keyed(HttpRequest.Builder request, @Nullable String key, String body) {
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }
}
