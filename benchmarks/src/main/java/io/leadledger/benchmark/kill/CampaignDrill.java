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
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The application is killed with SIGKILL in the middle of fifty running calls of a campaign, again and again, and started again. In the end
 * every contact has ended, and the provider was asked for at most one call for each order and as many for a number as it may be tried.
 */
public final class CampaignDrill {

    private static final int AT_ONCE = 80;
    /** So many calls are open when the server is killed. */
    private static final int OPEN = 50;
    private static final int MOST_ATTEMPTS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Map<String, String> SIMULATED = Map.of("TELEPHONY", "simulator");

    private final Path directory;
    private final int contacts;
    private final int kills;
    private final SplittableRandom random;
    private final Verdict verdict = new Verdict();

    private CampaignDrill(Options options) {
        this.directory = options.directory();
        this.contacts = options.number("contacts", 300);
        this.kills = options.number("kills", 3);
        this.random = options.random();
    }

    public static boolean run(Options options) throws Exception {
        CampaignDrill drill = new CampaignDrill(options);
        drill.drive();
        return drill.verdict.print(drill.kills);
    }

    private void drive() throws Exception {
        Path data = WorkDirectory.fresh(directory, "campaign");
        LeadledgerProcess server = LeadledgerProcess.start(data, SIMULATED);
        try {
            Credentials company = server.newCompany("Campaign");
            String campaign = begin(server, company);
            for (int kill = 1; kill <= kills; kill++) {
                int open = awaitOpen(server);
                Thread.sleep(random.nextInt(1_500));
                server.kill();
                System.out.printf("kill %d of %d with %d calls open%n", kill, kills, open);
                server = LeadledgerProcess.start(data, SIMULATED);
            }
            awaitEnd(server, company, campaign);
            check(server);
        } finally {
            server.close();
        }
    }

    private String begin(LeadledgerProcess server, Credentials company) throws IOException {
        try (HttpConnection connection = new HttpConnection(server.port(), company.apiKey())) {
            String template = connection.postJson("/v1/templates", """
                    {"name": "Drill", "steps": [{"type": "greeting", "content": "Hello {contactName}"}], "variables": ["contactName"]}""")
                    .expect(201).text("id");
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < contacts; i++) {
                String phone = "+1202%05d%02d".formatted(i, random.nextInt(7)); // the last two digits choose how a simulated call ends
                ids.add(connection.postJson("/v1/contacts", "{\"name\": \"Anna\", \"phone\": \"%s\"}".formatted(phone)).expect(201).text("id"));
            }
            return connection.postJson("/v1/campaigns", """
                    {"name": "Drill", "templateId": "%s", "contacts": ["%s"],
                     "schedule": {"timeZone": "UTC", "callHours": {"start": "00:00", "end": "24:00"}, "daysOfWeek": [0, 1, 2, 3, 4, 5, 6]},
                     "callSettings": {"maxConcurrentCalls": %d, "retrySettings": {"maxAttempts": %d, "retryInterval": 1}}}"""
                    .formatted(template, String.join("\", \"", ids), AT_ONCE, MOST_ATTEMPTS)).expect(201).text("id");
        }
    }

    private static int awaitOpen(LeadledgerProcess server) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        int open = 0;
        while (open < OPEN && System.nanoTime() < deadline) {
            Thread.sleep(50);
            open = (int) count(server, "SELECT count(*) FROM campaign_contact WHERE state = 'calling'");
        }
        return open;
    }

    private void awaitEnd(LeadledgerProcess server, Credentials company, String campaign) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String status = "";
        while (!status.equals("completed") && System.nanoTime() < deadline) {
            Thread.sleep(1_000);
            try (HttpConnection connection = new HttpConnection(server.port(), company.apiKey())) {
                status = connection.get("/v1/campaigns/" + campaign).expect(200).text("status");
            }
        }
        verdict.check("the campaign completes", status.equals("completed") ? List.of() : List.of("it is " + status));
    }

    private void check(LeadledgerProcess server) throws Exception {
        none(server, "every contact ends", "SELECT count(*) FROM campaign_contact WHERE state <> 'done'");
        none(server, "one call for each order", "SELECT count(*) FROM (SELECT 1 FROM simulated_call GROUP BY company_id, call_id HAVING count(*) > 1) AS twice");
        none(server, "no number called more often than it may be", """
                SELECT count(*) FROM (SELECT 1 FROM simulated_call JOIN outbound_call USING (company_id, call_id)
                GROUP BY phone HAVING count(*) > %d) AS often""".formatted(MOST_ATTEMPTS));
        none(server, "no two open calls to one number", """
                SELECT count(*) FROM simulated_call AS one JOIN outbound_call AS a USING (company_id, call_id)
                JOIN outbound_call AS b ON b.phone = a.phone AND b.call_id <> a.call_id
                JOIN simulated_call AS other ON other.call_id = b.call_id
                WHERE other.dialed_at >= one.dialed_at AND other.dialed_at < a.ended_at""");
        System.out.printf("%d calls to %d contacts%n", count(server, "SELECT count(*) FROM simulated_call"), contacts);
    }

    private void none(LeadledgerProcess server, String rule, String query) throws SQLException {
        long found = count(server, query);
        verdict.check(rule, found == 0 ? List.of() : List.of(found + " found"));
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
