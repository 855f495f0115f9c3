package io.leadledger.benchmark.ingest;

import io.leadledger.benchmark.data.EventMix;
import io.leadledger.benchmark.http.HttpConnection;
import io.leadledger.benchmark.server.Credentials;
import io.leadledger.benchmark.server.LeadledgerProcess;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Ours and the floor, each on four connections, to be measured in turns. */
final class Bench implements AutoCloseable {

    private static final int CONNECTIONS = 4;

    private static final int WARMUP_SECONDS = 5;
    private static final int MOST_WARMUP_WINDOWS = 20;

    private final int size;
    private final EventMix mix;
    private final List<HttpConnection> connections = new ArrayList<>();
    private final List<RawInserts> floor = new ArrayList<>();
    private final LeadledgerProcess server;
    private final Credentials company;
    /** Of the last window: how many batches are likely to be needed. */
    private double batchesPerSecond = 60;

    Bench(LeadledgerProcess server, Credentials company, int leads, int size) {
        this.server = server;
        this.company = company;
        this.size = size;
        this.mix = new EventMix(leads, "bench" + size);
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(new HttpConnection(server.port(), company.apiKey()));
        }
    }

    /** Posts for so long; what it posts is prepared before the clock starts. */
    Window ours(double seconds) throws Exception {
        List<byte[]> bodies = mix.batches((int) (batchesPerSecond * seconds * 1.5) + CONNECTIONS, size);
        AtomicInteger next = new AtomicInteger();
        Window window = Crew.work(connections.stream().map(connection -> new Posting(connection, bodies, next, size)).toList(), seconds);
        batchesPerSecond = Math.max(60, window.perSecond() / size);
        return window;
    }

    /** Posts in windows until they no longer get better: the just-in-time compiler takes its time, the longer the busier the machine. */
    void warmUp(int atLeastSeconds) throws Exception {
        double best = 0;
        long posted = 0;
        for (int window = 1; window <= MOST_WARMUP_WINDOWS; window++) {
            Window one = ours(WARMUP_SECONDS);
            posted += one.items();
            boolean settled = one.perSecond() < best * 1.1;
            best = Math.max(best, one.perSecond());
            if (settled && window * WARMUP_SECONDS >= atLeastSeconds) {
                break;
            }
        }
        System.out.printf("Warmed up by %,d events; the best window took %,.0f events/s%n", posted, best);
    }

    void prepareFloor(Connection database) throws Exception {
        RawInserts.prepare(database);
        for (int i = 0; i < CONNECTIONS; i++) {
            floor.add(RawInserts.likeTheLog(server.database().connect(), UUID.fromString(company.companyId()), size));
        }
    }

    Window floor(double seconds) throws Exception {
        return Crew.work(floor, seconds);
    }

    String floorRow() {
        return floor.getFirst().rowSize();
    }

    @Override
    public void close() throws Exception {
        for (HttpConnection connection : connections) {
            connection.close();
        }
        for (RawInserts one : floor) {
            one.close();
        }
    }
}
