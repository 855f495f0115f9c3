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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two instances on one database tell a subscriber of the leads that are made. First both live: each message comes once, and both send.
 * Then one after the other is killed with SIGKILL while messages wait: every acknowledged lead is told of, and a message comes again
 * only where an attempt was lost with its instance.
 */
public final class WebhookDrill {

    private static final Duration UNDISTURBED = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Map<String, String> LOCAL = Map.of("OUTBOUND_ALLOWED_HOSTS", "127.0.0.1");

    private final Path directory;
    private final int kills;
    private final SplittableRandom random;
    private final Verdict verdict = new Verdict();
    private final AtomicInteger leads = new AtomicInteger();
    private final Set<String> made = new HashSet<>();

    private WebhookDrill(Options options) {
        this.directory = options.directory();
        this.kills = options.number("kills", 4);
        this.random = options.random();
    }

    public static boolean run(Options options) throws Exception {
        WebhookDrill drill = new WebhookDrill(options);
        drill.drive();
        return drill.verdict.print(drill.kills);
    }

    private void drive() throws Exception {
        Path home = WorkDirectory.fresh(directory, "first");
        Path data = WorkDirectory.fresh(directory, "second");
        LeadledgerProcess first = LeadledgerProcess.start(home, LOCAL);
        LeadledgerProcess second = LeadledgerProcess.startBeside(home, data, LOCAL);
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            Credentials company = first.newCompany("Webhooks");
            subscribe(first, company, receiver);
            bothLive(company, receiver, first, second);
            for (int kill = 1; kill <= kills; kill++) {
                boolean killsFirst = kill % 2 == 1;
                Makers makers = start(company, first, second);
                Thread.sleep(500 + random.nextInt(1_500));
                (killsFirst ? first : second).kill();
                made.addAll(makers.stop());
                System.out.printf("kill %d of %d: the %s of two, with %d of %d leads untold%n",
                        kill, kills, killsFirst ? "first" : "second", untold(receiver), made.size());
                if (killsFirst) {
                    first = LeadledgerProcess.start(home, LOCAL);
                } else {
                    second = LeadledgerProcess.startBeside(home, data, LOCAL);
                }
            }
            awaitTold(receiver);
            System.out.printf("%d leads, %d messages came more than once%n", made.size(), repeated(receiver));
            verdict.check("every acknowledged lead is told of", left(receiver));
            verdict.check("a message comes again only where an attempt was lost", unexplained(first, receiver));
        } finally {
            second.close();
            first.close();
        }
    }

    private static void subscribe(LeadledgerProcess server, Credentials company, WebhookReceiver receiver) throws IOException {
        try (HttpConnection connection = new HttpConnection(server.port(), company.apiKey())) {
            connection.postJson("/api/v1/webhooks", "{\"url\": \"%s\", \"events\": [\"lead.created\"]}".formatted(receiver.url())).expect(201);
        }
    }

    private Makers start(Credentials company, LeadledgerProcess... servers) {
        return Makers.start(company, new Makers.Order(
                "/api/v1/crm/leads", () -> "{\"email\": \"lead%d@drill.example\"}".formatted(leads.incrementAndGet()), "leadId"), servers);
    }

    private void bothLive(Credentials company, WebhookReceiver receiver, LeadledgerProcess first, LeadledgerProcess second) throws Exception {
        Makers makers = start(company, first, second);
        Thread.sleep(UNDISTURBED);
        made.addAll(makers.stop());
        awaitTold(receiver);
        long twice = repeated(receiver);
        long bySecond = delivered(second);
        long byFirst = delivered(first);
        System.out.printf("both live: %d leads, %d told by the first and %d by the second%n", made.size(), byFirst, bySecond);
        verdict.check("two instances tell of everything", left(receiver));
        verdict.check("two instances tell each message once", twice == 0 ? List.of() : List.of(twice + " came twice"));
        verdict.check("both send", byFirst > 0 && bySecond > 0 ? List.of() : List.of(byFirst + " and " + bySecond));
    }

    private static long repeated(WebhookReceiver receiver) {
        return receiver.times().values().stream().filter(times -> times > 1).count();
    }

    private static long delivered(LeadledgerProcess server) throws IOException {
        try (HttpConnection connection = new HttpConnection(server.managementPort(), null)) {
            return connection.get("/actuator/prometheus").expect(200).text().lines()
                    .filter(line -> line.startsWith("leadledger_webhook_attempts_total") && line.contains("result=\"delivered\""))
                    .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }
    }

    private void awaitTold(WebhookReceiver receiver) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (untold(receiver) > 0 && System.nanoTime() < deadline) {
            Thread.sleep(200);
        }
    }

    private long untold(WebhookReceiver receiver) {
        return made.stream().filter(lead -> !receiver.wasToldOf(lead)).count();
    }

    private List<String> left(WebhookReceiver receiver) {
        return made.stream().filter(lead -> !receiver.wasToldOf(lead)).toList();
    }

    private static List<String> unexplained(LeadledgerProcess server, WebhookReceiver receiver) throws SQLException {
        Map<String, Integer> failed = failedAttempts(server);
        return receiver.times().entrySet().stream()
                .filter(message -> message.getValue() > 1 + failed.getOrDefault(message.getKey(), 0))
                .map(message -> message.getKey() + " came " + message.getValue() + " times")
                .toList();
    }

    private static Map<String, Integer> failedAttempts(LeadledgerProcess server) throws SQLException {
        Map<String, Integer> failed = new HashMap<>();
        try (Connection database = server.database().connect();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT event_id, count(*) FROM webhook_delivery JOIN webhook_attempt USING (delivery_id)
                        WHERE outcome IS DISTINCT FROM 'delivered' GROUP BY event_id""")) {
            while (rows.next()) {
                failed.put(rows.getString(1), rows.getInt(2));
            }
        }
        return failed;
    }
}
