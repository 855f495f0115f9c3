package io.leadledger.benchmark.ingest;

import io.leadledger.benchmark.Options;
import io.leadledger.benchmark.data.Leads;
import io.leadledger.benchmark.data.StoredRows;
import io.leadledger.benchmark.report.Table;
import io.leadledger.benchmark.server.Credentials;
import io.leadledger.benchmark.server.LeadledgerProcess;
import io.leadledger.benchmark.server.WorkDirectory;
import java.sql.Connection;
import java.time.Duration;

/** One event a request on four connections, against raw commits of single rows. */
public final class SingleEventBenchmark {

    private static final int LEADS = 10_000;
    private static final double WINDOW_SECONDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private SingleEventBenchmark() {}

    public static boolean run(Options options) throws Exception {
        try (LeadledgerProcess server = LeadledgerProcess.start(WorkDirectory.fresh(options.directory()));
                Connection database = server.database().connect()) {
            Credentials company = server.newCompany("Single events");
            Leads.post(server, company, LEADS);
            try (Bench bench = new Bench(server, company, LEADS, 1)) {
                bench.warmUp(options.number("warmup", 60));
                StoredRows.awaitProjections(database, company.companyId(), PATIENCE);
                bench.prepareFloor(database);
                bench.floor(2);
                Rounds rounds = Rounds.run(bench, database, company, options.number("rounds", 4), WINDOW_SECONDS, PATIENCE);
                double ours = rounds.ours().perSecond();
                double floor = rounds.floor().perSecond();
                new Table("one event a request", "events/s", "floor", "ratio", "first", "goal")
                        .row("projections running", ours, floor, ours / floor, "0.25", "0.50")
                        .print();
            }
        }
        return true;
    }
}
