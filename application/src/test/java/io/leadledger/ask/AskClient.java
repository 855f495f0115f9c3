package io.leadledger.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** A client as any program has one: the JDK's. */
public final class AskClient implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE = 30;

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final AtomicInteger pings = new AtomicInteger();
    private final StringBuilder text = new StringBuilder();
    private final boolean reads;
    private final WebSocket socket;

    private AskClient(String url, boolean reads, String... headers) {
        this.reads = reads;
        WebSocket.Builder builder = HTTP.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        this.socket = builder.buildAsync(URI.create(url), this).join();
    }

    public static AskClient open(int port, String bearer, String... more) {
        List<String> headers = new ArrayList<>(List.of("Authorization", "Bearer " + bearer));
        headers.addAll(List.of(more));
        return new AskClient(url(port, ""), true, headers.toArray(String[]::new));
    }

    /** One whose reader has gone to sleep. */
    static AskClient deaf(int port, String bearer) {
        return new AskClient(url(port, ""), false, "Authorization", "Bearer " + bearer);
    }

    static AskClient withTicket(int port, String ticket) {
        return new AskClient(url(port, "?ticket=" + ticket), true);
    }

    /** The HTTP status of a handshake that fails. */
    static int refused(int port, String query, String... headers) {
        try (AskClient client = new AskClient(url(port, query), true, headers)) {
            throw new AssertionError("was let in");
        } catch (CompletionException e) {
            return ((WebSocketHandshakeException) Objects.requireNonNull(e.getCause())).getResponse().statusCode();
        }
    }

    private static String url(int port, String query) {
        return "ws://localhost:" + port + "/api/v1/rag/query" + query;
    }

    void say(String json) {
        socket.sendText(json, true).join();
    }

    /** Begins or resumes a session, and gives what was answered. */
    public JsonNode connect(String sessionId) {
        say("{\"type\": \"connect\", \"session_id\": \"" + sessionId + "\"}");
        return next("connected");
    }

    /** Asks and waits for the end of the answer, an error included. */
    public JsonNode ask(String question) {
        say("{\"type\": \"query\", \"message\": \"" + question + "\"}");
        return conclusion();
    }

    JsonNode conclusion() {
        for (JsonNode message = next(); ; message = next()) {
            if (List.of("response_complete", "error").contains(message.get("type").asText())) {
                return message;
            }
        }
    }

    JsonNode next(String type) {
        JsonNode message = next();
        assertThat(message.path("type").asText()).as(message.toString()).isEqualTo(type);
        return message;
    }

    JsonNode next() {
        return Objects.requireNonNull(poll(PATIENCE), "no message came");
    }

    @Nullable JsonNode poll(int seconds) {
        try {
            return messages.poll(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int closedWith() throws Exception {
        return closed.get(PATIENCE, TimeUnit.SECONDS);
    }

    int pings() {
        return pings.get();
    }

    void wake() {
        socket.request(1);
    }

    /** As when the network is lost: no word of farewell. */
    void vanish() {
        socket.abort();
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) {
            opened.request(1);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            try {
                messages.add(JSON.readTree(text.toString()));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer ping) {
        pings.incrementAndGet();
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.complete(-1);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
