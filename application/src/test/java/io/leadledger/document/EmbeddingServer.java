package io.leadledger.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.leadledger.support.Meanings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Serves embeddings as OpenAI does, of {@link Meanings}, and can be down. */
final class EmbeddingServer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final List<List<String>> asked = new CopyOnWriteArrayList<>();
    private volatile boolean down;

    EmbeddingServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/embeddings", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void down(boolean isDown) {
        down = isDown;
    }

    /** The texts of each request that was answered. */
    List<List<String>> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
        byte[] answer = down ? "{}".getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(embeddings(request));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(down ? 503 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private ObjectNode embeddings(JsonNode request) {
        ArrayNode data = JSON.createArrayNode();
        List<String> texts = request.get("input").valueStream().map(JsonNode::asText).toList();
        for (String text : texts) {
            ArrayNode vector = data.addObject().put("object", "embedding").put("index", data.size() - 1).putArray("embedding");
            for (float component : Meanings.of(text)) {
                vector.add(component);
            }
        }
        asked.add(texts);
        ObjectNode answer = JSON.createObjectNode().put("object", "list").put("model", request.get("model").asText());
        answer.putObject("usage").put("prompt_tokens", 1).put("total_tokens", 1);
        answer.set("data", data);
        return answer;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
