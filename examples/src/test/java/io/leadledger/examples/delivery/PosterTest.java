package io.leadledger.examples.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.leadledger.examples.month.Item;
import io.leadledger.examples.month.Month;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PosterTest {

    private static final List<Item> ITEMS = new Month(1, 3, 1, Instant.parse("2026-03-18T14:00:00Z")).items();

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> idempotencyKeys = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile int status = 200;
    private HttpServer server;
    private Poster poster;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/ingestion/", this::answer);
        server.start();
        poster = new Poster(
                URI.create("http://localhost:" + server.getAddress().getPort()), "key",
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void every_item_is_posted_in_batches_of_at_most_500() throws Exception {
        Tally tally = poster.post(ITEMS);
        assertThat(tally.answered()).isEqualTo(ITEMS.size());
        assertThat(tally.rejected()).isZero();
        assertThat(idempotencyKeys).doesNotHaveDuplicates();
    }

    @Test
    void a_busy_server_is_asked_again_with_the_same_idempotency_key() throws Exception {
        busy.set(true);
        Tally tally = poster.post(ITEMS);
        assertThat(tally.answered()).isEqualTo(ITEMS.size());
        assertThat(idempotencyKeys.stream().distinct().count()).isEqualTo(idempotencyKeys.size() - 1);
        assertThat(tally.summary()).contains("requests tried again: 1");
    }

    @Test
    void a_batch_that_is_turned_away_counts_as_rejected_with_the_reason() throws Exception {
        status = 400;
        Tally tally = poster.post(ITEMS);
        assertThat(tally.rejected()).isEqualTo(ITEMS.size());
        assertThat(tally.summary()).contains("was answered 400");
    }

    @Test
    void a_key_that_is_not_accepted_ends_it() {
        status = 401;
        assertThatThrownBy(() -> poster.post(ITEMS)).isInstanceOf(IOException.class).hasMessageContaining("does not accept the key");
    }

    private void answer(HttpExchange exchange) throws IOException {
        idempotencyKeys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        String kind = exchange.getRequestURI().getPath().substring("/api/v1/ingestion/".length());
        int size = json.readTree(exchange.getRequestBody()).path(kind).size();
        int code = size > 500 ? 413 : busy.compareAndSet(true, false) ? 429 : status;
        exchange.getResponseHeaders().add("Retry-After", "0");
        byte[] body = ("{\"" + kind + "_created\":" + size + ",\"rejected\":0}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
