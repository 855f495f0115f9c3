package io.leadledger.benchmark.kill;

import io.leadledger.benchmark.Options;
import io.leadledger.benchmark.http.HttpConnection;
import io.leadledger.benchmark.server.Credentials;
import io.leadledger.benchmark.server.LeadledgerProcess;
import io.leadledger.benchmark.server.WorkDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The application is killed with SIGKILL while calls are ordered, dialed and talked, again and again, and started again. In the end every
 * acknowledged call is over, and the provider was asked for each at most once.
 */
public final class OutboundCallDrill {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Map<String, String> SIMULATED = Map.of("TELEPHONY", "simulator");
    private static final Set<String> OVER = Set.of("completed", "failed", "no_answer");

    private final Path directory;
    private final int kills;
    private final SplittableRandom random;
    private final Verdict verdict = new Verdict();
    private final AtomicInteger numbers = new AtomicInteger();

    private OutboundCallDrill(Options options) {
        this.directory = options.directory();
        this.kills = options.number("kills", 4);
        this.random = options.random();
    }

    public static boolean run(Options options) throws Exception {
        OutboundCallDrill drill = new OutboundCallDrill(options);
        drill.drive();
        return drill.verdict.print(drill.kills);
    }

    private void drive() throws Exception {
        Path data = WorkDirectory.fresh(directory);
        LeadledgerProcess server = LeadledgerProcess.start(data, SIMULATED);
        Set<String> calls = new HashSet<>();
        try {
            Credentials company = server.newCompany("Calls");
            String lead = lead(server, company);
            for (int kill = 1; kill <= kills; kill++) {
                Makers makers = Makers.start(company, new Makers.Order("/api/v1/crm/calls/outbound", () -> order(lead), "call_id"), server);
                Thread.sleep(1_000 + random.nextInt(4_000));
                long open = count(server, "SELECT count(*) FROM outbound_call WHERE step <> 'done'");
                server.kill();
                calls.addAll(makers.stop());
                System.out.printf("kill %d of %d: %d calls acknowledged so far, %d open%n", kill, kills, calls.size(), open);
                server = LeadledgerProcess.start(data, SIMULATED);
            }
            awaitEnd(server);
            check(server, company, calls);
        } finally {
            server.close();
        }
    }

    private static String lead(LeadledgerProcess server, Credentials company) throws IOException {
        try (HttpConnection connection = new HttpConnection(server.port(), company.apiKey())) {
            return connection.postJson("/api/v1/crm/leads", "{\"email\": \"callee@drill.example\"}").expect(201).text("leadId");
        }
    }

    /** The last two digits choose how a simulated call ends. */
    private String order(String lead) {
        int number = numbers.incrementAndGet();
        return "{\"lead_id\": \"%s\", \"phone_number\": \"+1202%05d%02d\"}".formatted(lead, number, number % 7);
    }

    private static void awaitEnd(LeadledgerProcess server) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (count(server, "SELECT count(*) FROM outbound_call WHERE step <> 'done'") > 0 && System.nanoTime() < deadline) {
            Thread.sleep(500);
        }
    }

    private void check(LeadledgerProcess server, Credentials company, Set<String> calls) throws Exception {
        long open = count(server, "SELECT count(*) FROM outbound_call WHERE step <> 'done'");
        verdict.check("nothing is left to be done", open == 0 ? List.of() : List.of(open + " calls"));
        long twice = count(server, "SELECT count(*) FROM (SELECT 1 FROM simulated_call GROUP BY company_id, call_id HAVING count(*) > 1) AS twice");
        verdict.check("the provider was asked at most once for each call", twice == 0 ? List.of() : List.of(twice + " calls"));
        verdict.check("every acknowledged call is over", notOver(server, company, calls));
        System.out.printf("%d calls acknowledged, %d made%n", calls.size(), count(server, "SELECT count(*) FROM simulated_call"));
    }

    private static List<String> notOver(LeadledgerProcess server, Credentials company, Set<String> calls) throws IOException {
        List<String> found = new ArrayList<>();
        try (HttpConnection connection = new HttpConnection(server.port(), company.apiKey())) {
            for (String call : calls) {
                String status = connection.get("/api/v1/crm/calls/" + call).expect(200).text("status");
                if (!OVER.contains(status)) {
                    found.add(call + " is " + status);
                }
            }
        }
        return found;
    }

    private static long count(LeadledgerProcess server, String query) throws SQLException {
        try (Connection database = server.database().connect();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
