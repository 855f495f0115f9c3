package io.leadledger.benchmark.lists;

import io.leadledger.benchmark.Options;
import io.leadledger.benchmark.data.StoredRows;
import io.leadledger.benchmark.data.StreamFill;
import io.leadledger.benchmark.data.Tenant;
import io.leadledger.benchmark.load.OpenLoop;
import io.leadledger.benchmark.report.Latencies;
import io.leadledger.benchmark.report.Table;
import io.leadledger.benchmark.server.LeadledgerProcess;
import io.leadledger.benchmark.server.WorkDirectory;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** How fast lists, filters, sorts, pages, statistics and searches are answered over many leads, 100 requests a second in all. */
public final class ListsBenchmark {

    private static final int LEADS = 1_000_000;
    private static final String LEADS_OF_COMPANIES = "select company_id, count(*) from read.lead_list where listed group by company_id";
    private static final int PER_SECOND = 100;
    private static final int CONNECTIONS = 8;

    private ListsBenchmark() {}

    public static boolean run(Options options) throws Exception {
        int leads = options.number("leads", LEADS);
        boolean filled = options.flag("filled");
        Path data = filled ? WorkDirectory.left(options.directory()) : WorkDirectory.fresh(options.directory());
        try (LeadledgerProcess server = LeadledgerProcess.start(data);
                Connection database = server.database().connect()) {
            if (!StoredRows.positionViews(database).contains("read.lead_list_position")) {
                throw new IllegalStateException("No projection fills the lead list");
            }
            List<Tenant> tenants = filled ? Tenant.left(server, database, LEADS_OF_COMPANIES) : Tenant.create(server, leads, List.of("UTC"));
            if (!filled) {
                new StreamFill(server).run(LeadFill.pieces(tenants), database);
                StreamFill.settle(database);
            }
            report(options, measured(options, server, tenants), leads, tenants);
        }
        return true;
    }

    private static Map<String, Latencies> measured(Options options, LeadledgerProcess server, List<Tenant> tenants) throws Exception {
        List<Kind> kinds = Kind.all(tenants.getLast().size());
        List<Reader> readers = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                readers.add(new Reader(server, tenants, kinds, i));
            }
            List<String> names = Stream.concat(kinds.stream().map(Kind::name), Stream.of("floor")).toList();
            System.out.println("Warming up: " + options.number("warmup", 30) + " s");
            OpenLoop.run(names, readers, PER_SECOND, options.number("warmup", 30));
            return OpenLoop.run(names, readers, PER_SECOND, options.number("seconds", 180));
        } finally {
            for (Reader reader : readers) {
                reader.close();
            }
        }
    }

    private static void report(Options options, Map<String, Latencies> measured, int leads, List<Tenant> tenants) {
        System.out.printf(
                "%,d leads in %d companies, the largest with %,d (asked half of the time); %d requests/s for %d s, kinds in turns%n",
                leads, tenants.size(), tenants.getFirst().size(), PER_SECOND, options.number("seconds", 180));
        Latencies floor = Objects.requireNonNull(measured.get("floor"));
        Table table = new Table("milliseconds", "requests", "p50", "p99", "max", "p99/floor", "first", "goal");
        Map<Kind.Group, Double> worst = new EnumMap<>(Kind.Group.class);
        for (Kind kind : Kind.all(tenants.getLast().size())) {
            Latencies found = Objects.requireNonNull(measured.get(kind.name()));
            table.row(kind.name(), found.count(), found.p50(), found.p99(), found.max(), found.p99() / floor.p99(),
                    kind.group().first, kind.group().goal);
            worst.merge(kind.group(), found.p99(), Math::max);
        }
        table.row("floor: plain SQL of a first page", floor.count(), floor.p50(), floor.p99(), floor.max(), 1.0, "", "").print();
        Table groups = new Table("worst p99, ms", "measured", "floor", "ratio", "first", "goal");
        worst.forEach((group, p99) -> groups.row(group.name().toLowerCase(Locale.ROOT), p99, floor.p99(), p99 / floor.p99(),
                group.first, group.goal));
        groups.print();
    }
}
