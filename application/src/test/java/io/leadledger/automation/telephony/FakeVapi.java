package io.leadledger.automation.telephony;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What Vapi documents of its HTTP API, as far as calls need it, on a port of this machine. */
final class FakeVapi implements AutoCloseable {

    static final String KEY = "vapi-key";

    final List<ObjectNode> ordered = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ObjectMapper json = new ObjectMapper();
    volatile int orderStatus = 201;
    volatile boolean losesAnswers;

    FakeVapi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    TelephonySettings.Vapi settings() {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new TelephonySettings.Vapi(KEY, base, "", Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, JsonNodeFactory.instance.objectNode().put("message", "Invalid Key"));
            } else if (path.equals("/call") && exchange.getRequestMethod().equals("POST")) {
                order(exchange);
            } else if (path.equals("/call")) {
                send(exchange, 200, json.createArrayNode().addAll(ordered));
            } else if (path.equals("/phone-number")) {
                ArrayNode numbers = json.createArrayNode();
                numbers.addObject().put("id", "pn_1").put("number", "+15559999");
                send(exchange, 200, numbers);
            } else {
                ObjectNode call = call(path.substring("/call/".length()));
                send(exchange, call == null ? 404 : 200, call == null ? json.createObjectNode() : call);
            }
        }
    }

    private void order(HttpExchange exchange) throws IOException {
        JsonNode body = json.readTree(exchange.getRequestBody());
        if (orderStatus / 100 != 2) {
            send(exchange, orderStatus, json.createObjectNode().put("message", "no"));
            return;
        }
        ObjectNode call = body.deepCopy();
        String id = UUID.randomUUID().toString();
        call.put("id", id).put("status", "queued").put("type", "outboundPhoneCall").put("createdAt", Instant.now().toString());
        ordered.add(call);
        if (!losesAnswers) {
            send(exchange, 201, call);
        }
    }

    private @Nullable ObjectNode call(String id) {
        return ordered.stream().filter(call -> call.path("id").asText().equals(id)).findFirst().orElse(null);
    }

    private ObjectNode known(String id) {
        return Objects.requireNonNull(call(id), id);
    }

    void answered(String id) {
        known(id).put("status", "in-progress").put("startedAt", Instant.now().minusSeconds(60).toString());
    }

    void end(String id, String reason) {
        ObjectNode call = known(id);
        call.put("status", "ended").put("endedReason", reason).put("endedAt", Instant.now().toString());
        ObjectNode artifact = call.putObject("artifact").put("recordingUrl", "https://storage.vapi.example/" + id + ".wav");
        ArrayNode messages = artifact.putArray("messages");
        messages.addObject().put("role", "system").put("message", "You are calling a sales lead");
        messages.addObject().put("role", "bot").put("message", "Hello, do you have a moment?").put("secondsFromStart", 0.5).put("duration", 1500);
        messages.addObject().put("role", "user").put("message", "Yes, tell me more.").put("secondsFromStart", 2.5).put("duration", 1000);
        call.putObject("analysis").put("successEvaluation", "true");
    }

    private void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
