package io.leadledger.benchmark.ingest;

import io.leadledger.benchmark.Options;
import io.leadledger.benchmark.data.EventMix;
import io.leadledger.benchmark.data.Leads;
import io.leadledger.benchmark.data.StoredRows;
import io.leadledger.benchmark.report.Table;
import io.leadledger.benchmark.server.Credentials;
import io.leadledger.benchmark.server.LeadledgerProcess;
import io.leadledger.benchmark.server.WorkDirectory;
import java.sql.Connection;
import java.time.Duration;

/** Events a second over HTTP, in batches of 500 on four connections, against raw multi-row inserts into the same PostgreSQL, in turns. */
public final class IngestBenchmark {

    private static final int LEADS = 10_000;
    private static final int BATCH = 500;
    private static final double WINDOW_SECONDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private IngestBenchmark() {}

    public static boolean run(Options options) throws Exception {
        int rounds = options.number("rounds", 4);
        try (LeadledgerProcess server = LeadledgerProcess.start(WorkDirectory.fresh(options.directory()));
                Connection database = server.database().connect()) {
            Credentials company = server.newCompany("Ingest");
            Leads.post(server, company, options.number("leads", LEADS));
            try (Bench bench = new Bench(server, company, options.number("leads", LEADS), BATCH)) {
                bench.warmUp(options.number("warmup", 60));
                StoredRows.awaitProjections(database, company.companyId(), PATIENCE);
                bench.prepareFloor(database);
                bench.floor(2);
                Rounds running = Rounds.run(bench, database, company, rounds, WINDOW_SECONDS, PATIENCE);
                Rounds paused;
                try (Pause pause = new Pause(server.database())) {
                    paused = Rounds.run(bench, database, company, Math.max(1, rounds / 2), WINDOW_SECONDS, null);
                }
                StoredRows.awaitProjections(database, company.companyId(), PATIENCE);
                report(bench, running, paused, StoredRows.positionViews(database).size());
            }
        }
        return true;
    }

    private static void report(Bench bench, Rounds running, Rounds paused, int projections) {
        System.out.printf("Mix: %s; %d leads; batches of %d; floor rows of %s bytes; %d projections%n",
                EventMix.DESCRIPTION, LEADS, BATCH, bench.floorRow(), projections);
        double floor = running.floor().perSecond();
        new Table("ingest", "events/s", "floor", "ratio", "first", "goal")
                .row("projections running", running.ours().perSecond(), floor, running.ours().perSecond() / floor, "0.20", "0.50")
                .row("the same, drained", running.drained().perSecond(), floor, running.drained().perSecond() / floor, "", "")
                .row("projections paused", paused.ours().perSecond(), paused.floor().perSecond(),
                        paused.ours().perSecond() / paused.floor().perSecond(), "0.30", "0.60")
                .print();
        System.out.printf(
                "Stored events per posted one: %.2f. Behind at the end of a window of %.0f s: at most %,d events, drained in %.1f s.%n",
                running.storedPerItem(), WINDOW_SECONDS, running.mostBehind(), running.longestDrain().toMillis() / 1e3);
        System.out.println("\"drained\" counts the time until every projection has caught up as part of the window.");
    }
}
