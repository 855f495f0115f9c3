package io.leadledger.benchmark;

import io.leadledger.benchmark.analytics.AnalyticsBenchmark;
import io.leadledger.benchmark.audit.ExportBenchmark;
import io.leadledger.benchmark.audit.HistoryBenchmark;
import io.leadledger.benchmark.findings.FindingsBenchmark;
import io.leadledger.benchmark.hostile.HostileDrill;
import io.leadledger.benchmark.ingest.IngestBenchmark;
import io.leadledger.benchmark.ingest.LagBenchmark;
import io.leadledger.benchmark.ingest.SingleEventBenchmark;
import io.leadledger.benchmark.kill.CampaignDrill;
import io.leadledger.benchmark.kill.Kill9Drill;
import io.leadledger.benchmark.kill.OutboundCallDrill;
import io.leadledger.benchmark.kill.WebhookDrill;
import io.leadledger.benchmark.lists.ListsBenchmark;
import io.leadledger.benchmark.prediction.PredictionBenchmark;
import io.leadledger.benchmark.report.Machine;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Runs the benchmark or drill that is named, and ends with 0 when it passes. */
public final class Benchmarks {

    /** A run that hangs ends by itself, and takes the server it started with it. */
    private static final int MOST_MINUTES = 45;

    private static final Map<String, Benchmark> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("analytics", AnalyticsBenchmark::run),
            Map.entry("calls", OutboundCallDrill::run),
            Map.entry("campaign", CampaignDrill::run),
            Map.entry("export", ExportBenchmark::run),
            Map.entry("findings", FindingsBenchmark::run),
            Map.entry("history", HistoryBenchmark::run),
            Map.entry("hostile", HostileDrill::run),
            Map.entry("ingest", IngestBenchmark::run),
            Map.entry("ingest-single", SingleEventBenchmark::run),
            Map.entry("kill9", Kill9Drill::run),
            Map.entry("lag", LagBenchmark::run),
            Map.entry("lists", ListsBenchmark::run),
            Map.entry("prediction", PredictionBenchmark::run),
            Map.entry("webhooks", WebhookDrill::run)));

    private Benchmarks() {}

    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] arguments) throws Exception {
        String name = arguments.length > 0 ? arguments[0] : "";
        Benchmark benchmark = ALL.get(name);
        if (benchmark == null) {
            System.err.println("Name one of " + String.join(", ", ALL.keySet()) + ": -Dbench=NAME");
            System.exit(2);
            return;
        }
        Options options = new Options(name);
        endAfter(Duration.ofMinutes(options.number("minutes", MOST_MINUTES)));
        System.out.println(Machine.describe());
        boolean passed = benchmark.run(options);
        System.exit(passed ? 0 : 1);
    }

    private static void endAfter(Duration most) {
        Thread.ofPlatform().daemon().name("end-of-patience").start(() -> {
            try {
                Thread.sleep(most);
                System.err.println("Not finished after " + most.toMinutes() + " minutes: ended");
                System.exit(3);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
