package io.leadledger.benchmark.audit;

import io.leadledger.benchmark.Options;
import io.leadledger.benchmark.data.Leads;
import io.leadledger.benchmark.data.LogFill;
import io.leadledger.benchmark.data.StoredRows;
import io.leadledger.benchmark.http.HttpConnection;
import io.leadledger.benchmark.load.OpenLoop;
import io.leadledger.benchmark.report.Latencies;
import io.leadledger.benchmark.report.Table;
import io.leadledger.benchmark.server.Credentials;
import io.leadledger.benchmark.server.LeadledgerProcess;
import io.leadledger.benchmark.server.WorkDirectory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;

/** How fast 200 events of one lead are told, in a log of a million. */
public final class HistoryBenchmark {

    private static final int EVENTS = 1_000_000;
    private static final int EVENTS_OF_A_LEAD = 200;
    private static final int PER_SECOND = 50;
    private static final int CONNECTIONS = 4;
    private static final String FLOOR = "select * from domain_event_entry where subject_id = ? order by global_index limit "
            + EVENTS_OF_A_LEAD;

    private HistoryBenchmark() {}

    public static boolean run(Options options) throws Exception {
        int events = options.number("events", EVENTS);
        int leads = Math.max(1, events / EVENTS_OF_A_LEAD);
        try (LeadledgerProcess server = LeadledgerProcess.start(WorkDirectory.fresh(options.directory()));
                Connection database = server.database().connect()) {
            Credentials company = server.newCompany("History");
            // A few more than asked for, so that nearly every lead has 200.
            LogFill.run(server, company, leads, events + events / 5);
            StoredRows.awaitProjections(database, company.companyId(), Duration.ofMinutes(30));
            List<UUID> streams = streams(database);
            List<Worker> workers = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                workers.add(new Worker(server, company, leads, streams, i));
            }
            List<String> kinds = List.of("history", "floor");
            OpenLoop.run(kinds, workers, PER_SECOND, options.number("warmup", 15));
            Map<String, Latencies> measured = OpenLoop.run(kinds, workers, PER_SECOND, options.number("seconds", 60));
            Latencies history = Objects.requireNonNull(measured.get("history"));
            Latencies floor = Objects.requireNonNull(measured.get("floor"));
            new Table("milliseconds", "requests", "p50", "p99", "max", "p99/floor", "first (p99)", "goal (p99)")
                    .row("history of 200 events", history.count(), history.p50(), history.p99(), history.max(),
                    history.p99() / floor.p99(), 25, 10)
                    .row("floor: plain SQL of 200 rows", floor.count(), floor.p50(), floor.p99(), floor.max(), 1.0, "", "")
                    .print();
            System.out.printf("%,d events in the log%n", StoredRows.rows(database));
        }
        return true;
    }

    private static List<UUID> streams(Connection database) throws SQLException {
        String query = "select distinct aggregate_identifier from domain_event_entry where type = 'lead' limit 1000";
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            List<UUID> streams = new ArrayList<>();
            while (rows.next()) {
                streams.add(rows.getObject(1, UUID.class));
            }
            return streams;
        }
    }

    private static final class Worker implements OpenLoop.Worker {

        private final HttpConnection connection;
        private final PreparedStatement floor;
        private final int leads;
        private final List<UUID> streams;
        private final SplittableRandom random;

        Worker(LeadledgerProcess server, Credentials company, int leads, List<UUID> streams, long seed) throws SQLException {
            this.connection = new HttpConnection(server.port(), company.apiKey());
            this.floor = server.database().connect().prepareStatement(FLOOR);
            this.leads = leads;
            this.streams = streams;
            this.random = new SplittableRandom(seed);
        }

        @Override
        public void run(int kind) throws Exception {
            if (kind == 0) {
                String target = "/api/v1/audit/leads/" + Leads.id(random.nextInt(leads)) + "/history?limit=" + EVENTS_OF_A_LEAD;
                connection.get(target).expect(200);
                return;
            }
            floor.setObject(1, streams.get(random.nextInt(streams.size())));
            try (ResultSet rows = floor.executeQuery()) {
                while (rows.next()) {
                    rows.getBytes("payload");
                    rows.getBytes("meta_data");
                }
            }
        }
    }
}
