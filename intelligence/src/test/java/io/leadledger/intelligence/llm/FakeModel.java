package io.leadledger.intelligence.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** An OpenAI-compatible server that gives its answers in their order, the last one again and again. */
final class FakeModel implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    record Asked(String path, String authorization, JsonNode body) {}

    record Given(int status, String body, Duration after) {}

    FakeModel(Given... answers) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            asked.add(new Asked(exchange.getRequestURI().toString(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")), JSON.readTree(body)));
            Given answer = answers[Math.min(asked.size(), answers.length) - 1];
            sleep(answer.after());
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    /** What a model says, in the envelope of the protocol. */
    static Given says(String content) {
        try {
            return raw(200, """
                    {"id": "c1", "object": "chat.completion", "created": 1, "model": "painter-2026-11", "choices": [{"index": 0,
                      "finish_reason": "stop", "message": {"role": "assistant", "content": %s}}],
                      "usage": {"prompt_tokens": 30, "completion_tokens": 12, "total_tokens": 42}}"""
                    .formatted(JSON.writeValueAsString(content)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Given raw(int status, String body) {
        return new Given(status, body, Duration.ZERO);
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    List<Asked> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
