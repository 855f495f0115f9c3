package io.leadledger.benchmark.kill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is told, and takes his time to answer, so that much waits whenever a sender is killed. */
final class WebhookReceiver implements AutoCloseable {

    private static final long SLOWNESS_MILLIS = 150;
    private static final Pattern LEAD = Pattern.compile("\"leadId\" *: *\"([^\"]+)\"");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Integer> timesByMessage = new ConcurrentHashMap<>();
    private final Map<String, String> messageByLead = new ConcurrentHashMap<>();

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String message = exchange.getRequestHeaders().getFirst("webhook-id");
        timesByMessage.merge(message, 1, Integer::sum);
        Matcher lead = LEAD.matcher(body);
        if (lead.find()) {
            messageByLead.put(lead.group(1), message);
        }
        try {
            TimeUnit.MILLISECONDS.sleep(SLOWNESS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    boolean wasToldOf(String lead) {
        return messageByLead.containsKey(lead);
    }

    /** How often each message came, by its id. */
    Map<String, Integer> times() {
        return Map.copyOf(timesByMessage);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
