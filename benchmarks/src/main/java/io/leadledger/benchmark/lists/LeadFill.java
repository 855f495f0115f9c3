package io.leadledger.benchmark.lists;

import io.leadledger.benchmark.data.StoredRows;
import io.leadledger.benchmark.http.HttpConnection;
import io.leadledger.benchmark.http.Reply;
import io.leadledger.benchmark.server.LeadledgerProcess;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Fills the lead list the way customers do: through the ingestion streams, four at a time. */
final class LeadFill {

    private static final int STREAM = 10_000;
    private static final int CONNECTIONS = 4;
    private static final int MOST_MINUTES = 120;

    private final LeadledgerProcess server;
    private final List<Tenant> tenants;
    private final LeadLines lines = new LeadLines();
    private final AtomicLong posted = new AtomicLong();
    private volatile @Nullable Throwable failure;

    LeadFill(LeadledgerProcess server, List<Tenant> tenants) {
        this.server = server;
        this.tenants = tenants;
    }

    private record Piece(Tenant tenant, int from, int to) {}

    void run(Connection database) throws Exception {
        ConcurrentLinkedQueue<Piece> pieces = new ConcurrentLinkedQueue<>();
        for (Tenant tenant : tenants) {
            for (int from = 0; from < tenant.leads(); from += STREAM) {
                pieces.add(new Piece(tenant, from, Math.min(tenant.leads(), from + STREAM)));
            }
        }
        int total = pieces.size();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                workers.add(threads.submit(() -> work(pieces, total, start)));
            }
            for (Future<?> worker : workers) {
                worker.get(MOST_MINUTES, TimeUnit.MINUTES);
            }
        }
        if (failure != null) {
            throw new IllegalStateException("Filling failed", failure);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("Filled by ingestion: %,d items in %,.0f s (%,.0f items/s)%n", posted.get(), seconds, posted.get() / seconds);
        long draining = System.nanoTime();
        for (Tenant tenant : tenants) {
            StoredRows.awaitProjections(database, tenant.credentials().companyId(), Duration.ofMinutes(MOST_MINUTES));
        }
        System.out.printf("Projections caught up %,.0f s later%n", (System.nanoTime() - draining) / 1e9);
    }

    private void work(ConcurrentLinkedQueue<Piece> pieces, int total, long start) {
        try {
            for (Piece piece = pieces.poll(); piece != null && failure == null; piece = pieces.poll()) {
                post(piece);
                if (pieces.size() % 10 == 0) {
                    System.out.printf("  %d of %d streams to go, %,.0f items/s%n", pieces.size(), total,
                            posted.get() / ((System.nanoTime() - start) / 1e9));
                }
            }
        } catch (Exception e) {
            failure = e;
        }
    }

    private void post(Piece piece) throws Exception {
        try (HttpConnection connection = new HttpConnection(server.port(), piece.tenant().credentials().apiKey())) {
            stream(connection, "entities", lines.entities(piece.from(), piece.to()));
            stream(connection, "events", lines.events(piece.from(), piece.to()));
        }
    }

    private void stream(HttpConnection connection, String what, byte[] body) throws Exception {
        Reply reply = connection.post("/api/v1/ingestion/" + what, "application/x-ndjson", body).expect(200);
        if (reply.number("rejected") > 0) {
            throw new IllegalStateException("Items were rejected: " + reply.text().substring(0, Math.min(500, reply.text().length())));
        }
        posted.addAndGet(reply.number(what + "_processed"));
    }
}
