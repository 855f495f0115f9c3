package io.leadledger.web.blob;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** As much of the S3 protocol as storing, reading and removing objects takes. */
final class FakeS3 {

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    FakeS3() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void start() {
        server.createContext("/calls/", this::answer);
        server.start();
    }

    void stop() {
        server.stop(0);
    }

    String endpoint() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    List<String> authorizations() {
        return authorizations;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            String key = exchange.getRequestURI().getPath();
            byte[] known = objects.get(key);
            switch (exchange.getRequestMethod()) {
                case "PUT" -> put(exchange, key);
                case "DELETE" -> {
                    objects.remove(key);
                    exchange.sendResponseHeaders(204, -1);
                }
                case "HEAD" -> {
                    if (known != null) {
                        exchange.getResponseHeaders().set("Content-Length", Integer.toString(known.length));
                    }
                    exchange.sendResponseHeaders(known == null ? 404 : 200, -1);
                }
                default -> get(exchange, known);
            }
        }
    }

    private void put(HttpExchange exchange, String key) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        long announced = Long.parseLong(exchange.getRequestHeaders().getFirst("Content-Length"));
        if (body.length == announced) {
            objects.put(key, body);
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static void get(HttpExchange exchange, byte @Nullable [] known) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (known == null || range == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        String[] ends = range.substring("bytes=".length()).split("-", -1);
        byte[] part = Arrays.copyOfRange(known, Integer.parseInt(ends[0]), Math.min(known.length, Integer.parseInt(ends[1]) + 1));
        exchange.sendResponseHeaders(206, part.length);
        exchange.getResponseBody().write(part);
    }
}
