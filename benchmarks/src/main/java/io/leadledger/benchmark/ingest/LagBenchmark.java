package io.leadledger.benchmark.ingest;

import io.leadledger.benchmark.Options;
import io.leadledger.benchmark.data.EventMix;
import io.leadledger.benchmark.data.Leads;
import io.leadledger.benchmark.data.StoredRows;
import io.leadledger.benchmark.http.HttpConnection;
import io.leadledger.benchmark.http.Reply;
import io.leadledger.benchmark.load.OpenLoop;
import io.leadledger.benchmark.report.Latencies;
import io.leadledger.benchmark.report.Table;
import io.leadledger.benchmark.server.Credentials;
import io.leadledger.benchmark.server.LeadledgerProcess;
import io.leadledger.benchmark.server.WorkDirectory;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Time from the answer to a write until the lead list shows it, while events come in at half of the speed that is possible. */
public final class LagBenchmark {

    private static final int LEADS = 10_000;
    private static final int BATCH = 100;
    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private LagBenchmark() {}

    public static boolean run(Options options) throws Exception {
        try (LeadledgerProcess server = LeadledgerProcess.start(WorkDirectory.fresh(options.directory()));
                Connection database = server.database().connect()) {
            Credentials company = server.newCompany("Lag");
            Leads.post(server, company, LEADS);
            int rate = options.number("rate", 0);
            if (rate == 0) {
                rate = halfOfWhatIsPossible(server, company, database, options.number("warmup", 60));
            }
            measure(server, company, database, Math.max(BATCH, rate), options.number("seconds", 60), options.flag("messages"));
        }
        return true;
    }

    private static int halfOfWhatIsPossible(LeadledgerProcess server, Credentials company, Connection database, int warmup)
            throws Exception {
        try (Bench bench = new Bench(server, company, LEADS, 500)) {
            bench.warmUp(warmup);
            StoredRows.awaitProjections(database, company.companyId(), PATIENCE);
            Window window = bench.ours(15);
            StoredRows.awaitProjections(database, company.companyId(), PATIENCE);
            System.out.printf("Ingest speed: %,.0f events/s%n", window.perSecond());
            return (int) (window.perSecond() / 2);
        }
    }

    private static void measure(LeadledgerProcess server, Credentials company, Connection database, int rate, int seconds, boolean messagesOnly)
            throws Exception {
        EventMix mix = messagesOnly ? EventMix.ofMessages(LEADS, "lag") : new EventMix(LEADS, "lag");
        Queue<byte[]> bodies = new ConcurrentLinkedQueue<>(mix.batches(rate / BATCH * seconds, BATCH));
        PositionWatch watch = new PositionWatch(database, company.companyId());
        Probe probe = new Probe(server.port(), company, server.anotherKey(company), LEADS);
        Thread watching = Thread.ofPlatform().daemon().start(watch);
        Thread probing = Thread.ofPlatform().daemon().start(probe);
        List<HttpConnection> connections = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(new HttpConnection(server.port(), company.apiKey()));
        }
        Latencies answers = Objects.requireNonNull(OpenLoop.run(
                List.of("answer"),
                connections.stream().<OpenLoop.Worker>map(connection -> kind -> post(connection, bodies.remove(), watch)).toList(),
                rate / BATCH,
                seconds).get("answer"));
        Latencies visible = probe.finish(probing);
        Latencies positions = watch.finish(watching);
        for (HttpConnection connection : connections) {
            connection.close();
        }
        System.out.printf("%,d %s/s in batches of %d for %d s%n", rate / BATCH * BATCH, messagesOnly ? "messages" : "events of the mix", BATCH, seconds);
        new Table("milliseconds", "count", "p50", "p99", "max", "first (p99)", "goal (p99)")
                .row("lag, lead read by another key over HTTP", visible.count(), visible.p50(), visible.p99(), visible.max(), 500, 100)
                .row("lag, position of the lead list by SQL", positions.count(), positions.p50(), positions.p99(), positions.max(), 500,
                100)
                .row("answer to a batch", answers.count(), answers.p50(), answers.p99(), answers.max(), "", "")
                .print();
        System.out.println("Both lags begin when the answer to the write has arrived. Polled every 3 and 2 ms.");
    }

    private static void post(HttpConnection connection, byte[] body, PositionWatch watch) throws Exception {
        Reply reply = connection.post("/api/v1/ingestion/events", "application/json", body).expect(200);
        watch.written(Long.parseLong(Objects.requireNonNull(reply.header("X-Event-Position"))));
    }
}
