package io.leadledger.benchmark.data;

import io.leadledger.benchmark.http.HttpConnection;
import io.leadledger.benchmark.server.Credentials;
import io.leadledger.benchmark.server.LeadledgerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A log of many events, made by ingestion. */
public final class LogFill {

    private static final int BATCH = 500;
    private static final int CONNECTIONS = 4;
    private static final int MOST_MINUTES = 40;

    private LogFill() {}

    /** Posts so many events of the mix to so many leads, which it makes. */
    public static void run(LeadledgerProcess server, Credentials company, int leads, int events) throws Exception {
        Leads.post(server, company, leads);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                EventMix mix = new EventMix(leads, "fill" + i);
                workers.add(threads.submit(() -> {
                    post(server, company, mix, events / BATCH / CONNECTIONS);
                    return null;
                }));
            }
            for (Future<?> worker : workers) {
                worker.get(MOST_MINUTES, TimeUnit.MINUTES);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("Filled by ingestion: %,d events on %,d leads in %,.0f s (%,.0f events/s)%n", events, leads, seconds,
                events / seconds);
    }

    private static void post(LeadledgerProcess server, Credentials company, EventMix mix, int batches) throws IOException {
        try (HttpConnection connection = new HttpConnection(server.port(), company.apiKey())) {
            for (int i = 0; i < batches; i++) {
                connection.post("/api/v1/ingestion/events", "application/json", mix.batches(1, BATCH).getFirst()).expect(200);
            }
        }
    }
}
