package io.leadledger.otto;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves models of language and of embeddings, badly. */
final class BadModel implements AutoCloseable {

    /** No text or figure of this is in any example. */
    static final String LIE = "You get 77 percent off until 2031.";

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Manner manner = Manner.DOWN;

    enum Manner {
        DOWN, HANGS, DRIPS, GARBAGE, HALF_AN_ENVELOPE, HALF_AN_ANSWER, EMPTY, LIES
    }

    BadModel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void behave(Manner how) {
        manner = how;
        asked.set(0);
    }

    /** How often since it behaves so. */
    int asked() {
        return asked.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
        asked.incrementAndGet();
        try {
            switch (manner) {
                case DOWN -> send(exchange, 503, "{}");
                case HANGS -> Thread.sleep(60_000);
                case DRIPS -> drip(exchange);
                case GARBAGE -> send(exchange, 200, "<html>Welcome to the login page</html>");
                case HALF_AN_ENVELOPE -> send(exchange, 200, "{\"id\": \"c1\", \"object\": \"chat.completion\", \"choices\": [{\"index\": 0, \"mess");
                case HALF_AN_ANSWER -> send(exchange, 200, envelope("{\"answer\": \"Well, I would say th"));
                case EMPTY -> send(exchange, 200, envelope("{}"));
                case LIES -> send(exchange, 200, envelope(lie(request.at("/response_format/json_schema/schema")).toString()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void drip(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        for (int i = 0; i < 600; i++) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
            Thread.sleep(100);
        }
    }

    private static String envelope(String content) {
        ObjectNode envelope = JSON.createObjectNode().put("id", "c1").put("object", "chat.completion").put("model", "liar");
        envelope.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop")
                .putObject("message").put("role", "assistant").put("content", content);
        envelope.putObject("usage").put("prompt_tokens", 1).put("completion_tokens", 1).put("total_tokens", 2);
        return envelope.toString();
    }

    /** Of the form that was asked for, and untrue in every part. */
    private static JsonNode lie(JsonNode schema) {
        if (schema.path("enum").isArray()) {
            return schema.at("/enum/0");
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.path(0).asText() : type.asText()) {
            case "object" -> {
                ObjectNode object = JSON.createObjectNode();
                schema.path("properties").properties().forEach(property -> object.set(property.getKey(), lie(property.getValue())));
                yield object;
            }
            case "array" -> JSON.createArrayNode().add(lie(schema.path("items")));
            case "integer" -> JsonNodeFactory.instance.numberNode(77);
            case "number" -> JsonNodeFactory.instance.numberNode(0.77);
            case "boolean" -> JsonNodeFactory.instance.booleanNode(true);
            default -> JsonNodeFactory.instance.textNode(LIE);
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
