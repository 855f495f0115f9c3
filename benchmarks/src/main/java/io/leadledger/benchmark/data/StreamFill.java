package io.leadledger.benchmark.data;

import io.leadledger.benchmark.http.HttpConnection;
import io.leadledger.benchmark.http.Reply;
import io.leadledger.benchmark.server.LeadledgerProcess;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fills read models the way customers do: through the ingestion streams, four at a time. */
public final class StreamFill {

    /** How many leads or calls a stream is about. */
    public static final int STREAM = 10_000;

    private static final int CONNECTIONS = 4;
    private static final int MOST_MINUTES = 120;

    private final LeadledgerProcess server;
    private final AtomicLong posted = new AtomicLong();
    private volatile @Nullable Throwable failure;

    public StreamFill(LeadledgerProcess server) {
        this.server = server;
    }

    /** Lines that are posted together, entities first; made when they are due. */
    public record Piece(Tenant tenant, Supplier<byte[]> entities, Supplier<byte[]> events) {}

    public void run(List<Piece> all, Connection database) throws Exception {
        ConcurrentLinkedQueue<Piece> pieces = new ConcurrentLinkedQueue<>(all);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                workers.add(threads.submit(() -> work(pieces, all.size(), start)));
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
        for (Tenant tenant : all.stream().map(Piece::tenant).distinct().toList()) {
            StoredRows.awaitProjections(database, tenant.companyId(), Duration.ofMinutes(MOST_MINUTES));
        }
        System.out.printf("Projections caught up %,.0f s later%n", (System.nanoTime() - draining) / 1e9);
    }

    /** What autovacuum does in its own time, so that runs are alike. */
    public static void settle(Connection database) throws SQLException {
        long start = System.nanoTime();
        try (Statement statement = database.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
        System.out.printf("Vacuumed in %,.0f s%n", (System.nanoTime() - start) / 1e9);
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
            stream(connection, "entities", piece.entities().get());
            stream(connection, "events", piece.events().get());
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
