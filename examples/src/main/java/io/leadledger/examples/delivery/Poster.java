package io.leadledger.examples.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.examples.month.Item;
import io.leadledger.examples.month.Item.Round;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Posts batches, a few at a time: within a round the server comes to the same state in any order. A request that got no answer is sent
 * again under the same idempotency key, so nothing counts twice.
 */
public final class Poster {

    private static final int CONNECTIONS = 3;
    private static final int MOST_TRIES = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LONGEST_WAIT_SECONDS = 60;

    private final URI url;
    private final String key;
    private final PrintStream out;
    private final String run = UUID.randomUUID().toString();
    private final ObjectMapper json = new ObjectMapper();

    public Poster(URI url, String key, PrintStream out) {
        this.url = url;
        this.key = key;
        this.out = out;
    }

    /** @throws IOException when the server cannot be reached or does not accept the key */
    public Tally post(List<Item> items) throws IOException, InterruptedException {
        Tally tally = new Tally();
        Progress progress = new Progress(out, items.size());
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
                ExecutorService workers = Executors.newFixedThreadPool(CONNECTIONS)) {
            try {
                for (Round round : Round.values()) {
                    List<Future<?>> sent = new ArrayList<>();
                    int number = 0;
                    for (Batch batch : Batch.of(round, items)) {
                        String idempotencyKey = run + "-" + round.number() + "-" + number++;
                        sent.add(workers.submit(() -> {
                            send(client, batch, idempotencyKey, tally);
                            progress.show(tally);
                            return null;
                        }));
                    }
                    for (Future<?> future : sent) {
                        future.get();
                    }
                }
            } catch (ExecutionException failed) {
                workers.shutdownNow();
                throw new IOException(failed.getCause() == null ? failed.getMessage() : failed.getCause().getMessage(), failed);
            }
        }
        return tally;
    }

    private void send(HttpClient client, Batch batch, String idempotencyKey, Tally tally) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/api/v1/ingestion/" + batch.round().endpoint()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofByteArray(batch.body()))
                .build();
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> response = answer(client, request, attempt);
            boolean last = attempt == MOST_TRIES;
            if (response != null && (last || !isWorthAnotherTry(response.statusCode()))) {
                take(batch, response, tally);
                return;
            }
            tally.retried();
            Thread.sleep(Duration.ofSeconds(response == null ? backOff(attempt) : retryAfter(response, attempt)));
        }
    }

    /** Null when none came and there are tries left. */
    private @Nullable HttpResponse<String> answer(HttpClient client, HttpRequest request, int attempt)
            throws IOException, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException noAnswer) {
            if (attempt == MOST_TRIES) {
                throw new IOException("No answer from " + url + " (" + noAnswer + ")", noAnswer);
            }
            return null;
        }
    }

    private void take(Batch batch, HttpResponse<String> response, Tally tally) throws IOException {
        switch (response.statusCode()) {
            case 200, 201 -> tally.answered(batch, json.readTree(response.body()));
            case 401, 403 -> throw new IOException(url + " does not accept the key (" + response.statusCode() + "): " + response.body());
            default -> tally.refused(batch, response.statusCode(), response.body());
        }
    }

    /** 409 says that the first try under this key is still at work. */
    private static boolean isWorthAnotherTry(int status) {
        return status == 409 || status == 429 || status == 502 || status == 503 || status == 504;
    }

    private static long retryAfter(HttpResponse<String> response, int attempt) {
        String said = response.headers().firstValue("Retry-After").orElse("");
        long wait = said.matches("\\d{1,6}") ? Long.parseLong(said) : backOff(attempt);
        return Math.min(LONGEST_WAIT_SECONDS, wait);
    }

    private static long backOff(int attempt) {
        return Math.min(16, 1L << (attempt - 1));
    }
}
