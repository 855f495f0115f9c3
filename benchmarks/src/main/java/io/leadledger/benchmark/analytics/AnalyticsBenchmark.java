package io.leadledger.benchmark.analytics;

import io.leadledger.benchmark.Options;
import io.leadledger.benchmark.data.StreamFill;
import io.leadledger.benchmark.data.Tenant;
import io.leadledger.benchmark.load.OpenLoop;
import io.leadledger.benchmark.report.Latencies;
import io.leadledger.benchmark.report.Machine;
import io.leadledger.benchmark.report.Table;
import io.leadledger.benchmark.server.LeadledgerProcess;
import io.leadledger.benchmark.server.WorkDirectory;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** How fast every figure about calls, reps, leads and procedures is told over many calls, 50 requests a second in all. */
public final class AnalyticsBenchmark {

    private static final int CALLS = 1_000_000;
    private static final int PER_SECOND = 50;
    private static final int SECONDS = 240;
    private static final int WARMUP = 60;
    /** What is promised, p99 in milliseconds. */
    private static final int PROMISED = 20;

    /** Of the companies in turns, so that days begin between the days of UTC too. */
    private static final List<String> ZONES = List.of("America/New_York", "UTC", "Asia/Kolkata", "Europe/Berlin");

    private static final String CALLS_OF_COMPANIES =
            "select company_id, sum(calls) from read.call_sum where dimension = 'all' and span = 'day' group by company_id";

    private AnalyticsBenchmark() {}

    public static boolean run(Options options) throws Exception {
        boolean filled = options.flag("filled");
        Path data = filled ? WorkDirectory.left(options.directory()) : WorkDirectory.fresh(options.directory());
        try (LeadledgerProcess server = LeadledgerProcess.start(data); Connection database = server.database().connect()) {
            List<Tenant> tenants = filled
                    ? Tenant.left(server, database, CALLS_OF_COMPANIES)
                    : filled(server, database, options.number("calls", CALLS));
            List<Question> questions = Question.all();
            Map<String, Latencies> measured = measured(options, server, tenants, questions);
            report(options, measured, tenants, questions);
        }
        return true;
    }

    private static List<Tenant> filled(LeadledgerProcess server, Connection database, int calls) throws Exception {
        List<Tenant> tenants = Tenant.create(server, calls, ZONES);
        List<StreamFill.Piece> pieces = new ArrayList<>();
        for (int i = 0; i < tenants.size(); i++) {
            pieces.addAll(CallLines.pieces(tenants.get(i), ZoneId.of(ZONES.get(i % ZONES.size()))));
        }
        new StreamFill(server).run(pieces, database);
        WorkFill.run(server, tenants, database);
        StreamFill.settle(database);
        return tenants;
    }

    private static Map<String, Latencies> measured(
            Options options, LeadledgerProcess server, List<Tenant> tenants, List<Question> questions) throws Exception {
        List<Asker> askers = new ArrayList<>();
        try {
            for (int i = 0; i < Asker.CLIENTS; i++) {
                askers.add(new Asker(server, tenants, questions, i));
            }
            List<String> names = Stream.concat(questions.stream().map(Question::name), Stream.of("floor")).toList();
            System.out.println("Warming up: " + options.number("warmup", WARMUP) + " s");
            OpenLoop.run(names, askers, PER_SECOND, options.number("warmup", WARMUP));
            System.out.println(Machine.describe());
            return OpenLoop.run(names, askers, PER_SECOND, options.number("seconds", SECONDS));
        } finally {
            for (Asker asker : askers) {
                asker.close();
            }
        }
    }

    private static void report(Options options, Map<String, Latencies> measured, List<Tenant> tenants, List<Question> questions) {
        System.out.printf(
                "%,d calls in %d companies, the largest with %,d (asked half of the time); %d requests/s for %d s, kinds in turns%n",
                tenants.stream().mapToInt(Tenant::size).sum(), tenants.size(), tenants.getFirst().size(), PER_SECOND,
                options.number("seconds", SECONDS));
        System.out.println(Machine.describe());
        Latencies floor = Objects.requireNonNull(measured.get("floor"));
        Table table = new Table("milliseconds", "requests", "p50", "p99", "max", "p99/floor", "promised");
        double worst = 0;
        for (Question question : questions) {
            Latencies found = Objects.requireNonNull(measured.get(question.name()));
            table.row(question.name(), found.count(), found.p50(), found.p99(), found.max(), found.p99() / floor.p99(), PROMISED);
            worst = Math.max(worst, found.p99());
        }
        table.row("floor: a row by its key in SQL", floor.count(), floor.p50(), floor.p99(), floor.max(), 1.0, "").print();
        System.out.printf("Worst p99: %.1f ms of %d promised; the floor's: %.2f ms%n", worst, PROMISED, floor.p99());
    }
}
