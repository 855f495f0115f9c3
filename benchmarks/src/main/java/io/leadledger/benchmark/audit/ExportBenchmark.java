package io.leadledger.benchmark.audit;

import io.leadledger.benchmark.Options;
import io.leadledger.benchmark.data.LogFill;
import io.leadledger.benchmark.data.StoredRows;
import io.leadledger.benchmark.http.HttpConnection;
import io.leadledger.benchmark.report.Table;
import io.leadledger.benchmark.server.Credentials;
import io.leadledger.benchmark.server.LeadledgerProcess;
import io.leadledger.benchmark.server.WorkDirectory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Events a second of the audit export as NDJSON, against reading the rows with a cursor, in turns. */
public final class ExportBenchmark {

    private static final int EVENTS = 300_000;
    private static final int LEADS = 10_000;

    private ExportBenchmark() {}

    public static boolean run(Options options) throws Exception {
        try (LeadledgerProcess server = LeadledgerProcess.start(WorkDirectory.fresh(options.directory()));
                Connection database = server.database().connect()) {
            Credentials company = server.newCompany("Export");
            LogFill.run(server, company, LEADS, options.number("events", EVENTS));
            StoredRows.awaitProjections(database, company.companyId(), Duration.ofMinutes(30));
            long rows = StoredRows.number(database, "select count(*) from domain_event_entry where company_id = '%s'"
                    .formatted(company.companyId()));
            double ours = 0;
            double floor = 0;
            int rounds = options.number("rounds", 4);
            for (int round = 0; round <= rounds; round++) {
                double exported = exported(server, company, rows);
                double read = read(database, company, rows);
                System.out.printf("round %d of %d%s: %,.0f events/s; floor %,.0f rows/s%n",
                        round, rounds, round == 0 ? " (warming up)" : "", rows / exported, rows / read);
                if (round > 0) {
                    ours += exported;
                    floor += read;
                }
            }
            double perSecond = rows * rounds / ours;
            new Table("export", "events/s", "floor", "ratio", "first", "goal")
                    .row("NDJSON, %,d events".formatted(rows), perSecond, rows * rounds / floor, floor / ours, "30,000", "100,000")
                    .print();
        }
        return true;
    }

    /** @return seconds */
    private static double exported(LeadledgerProcess server, Credentials company, long expected) throws Exception {
        try (HttpConnection connection = new HttpConnection(server.port(), company.apiKey())) {
            long start = System.nanoTime();
            long lines = connection.countLines("/api/v1/audit/export");
            if (lines != expected) {
                throw new IllegalStateException("The export has " + lines + " lines in place of " + expected);
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static double read(Connection database, Credentials company, long expected) throws SQLException {
        long start = System.nanoTime();
        long count = 0;
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            statement.setFetchSize(2_000);
            String query = "select * from domain_event_entry where company_id = '%s' order by global_index".formatted(company.companyId());
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    rows.getBytes("payload");
                    rows.getBytes("meta_data");
                    count++;
                }
            }
        } finally {
            database.commit();
            database.setAutoCommit(true);
        }
        if (count != expected) {
            throw new IllegalStateException("The log has " + count + " rows in place of " + expected);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
