package io.leadledger.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.leadledger.support.TestCompany;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import static org.assertj.core.api.Assertions.fail;

/** A server that is told things. It listens on the loopback address that the running application may connect to. */
final class Subscriber implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(40);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final List<Told> told = new CopyOnWriteArrayList<>();

    record Told(Headers headers, byte[] body) {

        JsonNode json() {
            try {
                return new JsonMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String type() {
            return json().get("type").asText();
        }
    }

    @FunctionalInterface
    interface Answering {

        void answer(HttpExchange exchange) throws Exception;
    }

    Subscriber(Answering answering) {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.2", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            told.add(new Told(exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
            try {
                answering.answer(exchange);
            } catch (Exception e) {
                throw new IOException(e);
            } finally {
                exchange.close();
            }
        });
        server.start();
    }

    static Subscriber answering(int status) {
        return new Subscriber(exchange -> exchange.sendResponseHeaders(status, -1));
    }

    String url() {
        return "http://127.0.0.2:" + server.getAddress().getPort() + "/hook";
    }

    /** The new subscription, with its secret. */
    JsonNode subscribe(TestCompany company, String... events) {
        return subscribe("/api/v1/webhooks", company, events);
    }

    JsonNode subscribeInCallCenter(TestCompany company, String... events) {
        return subscribe("/v1/webhooks", company, events);
    }

    private JsonNode subscribe(String path, TestCompany company, String... events) {
        return company.post(path, "{\"url\": \"%s\", \"events\": [\"%s\"]}".formatted(url(), String.join("\",\"", events))).json();
    }

    void awaitTold(int times) {
        try {
            await(() -> told.size() >= times);
        } catch (AssertionError late) {
            throw new AssertionError("not told " + times + " times but of " + told.stream().map(Told::type).toList(), late);
        }
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("did not happen within " + DEADLINE);
            }
            LockSupport.parkNanos(50_000_000L);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
