package io.leadledger.benchmark.kill;

import io.leadledger.benchmark.Options;
import io.leadledger.benchmark.data.StoredRows;
import io.leadledger.benchmark.http.HttpConnection;
import io.leadledger.benchmark.http.Reply;
import io.leadledger.benchmark.kill.Load.Request;
import io.leadledger.benchmark.server.Credentials;
import io.leadledger.benchmark.server.LeadledgerProcess;
import io.leadledger.benchmark.server.WorkDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * The application is killed with SIGKILL at a random moment of a load, started again, and everything is posted again; round after
 * round on the same data. Afterwards nothing acknowledged may be missing, nothing may be there twice, and the lead list must be that
 * of a run that nobody disturbed.
 */
public final class Kill9Drill {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** The same in both runs, because ids of leads that are known by a handle alone are derived from it. */
    private static final UUID COMPANY = UUID.fromString("6b1f2c0e-52a4-4d0c-9d3a-3f0e5b7a9c11");

    private final Path directory;
    private final SplittableRandom random;
    private final List<List<Request>> rounds = new ArrayList<>();
    private final Verdict verdict = new Verdict();

    private Kill9Drill(Options options) {
        this.directory = options.directory();
        this.random = options.random();
        Load load = new Load(random.nextLong(), options.number("items", 6_000));
        for (int round = options.number("rounds", 10); round > 0; round--) {
            rounds.add(load.round());
        }
    }

    public static boolean run(Options options) throws Exception {
        Kill9Drill drill = new Kill9Drill(options);
        LeadSnapshot undisturbed = drill.undisturbed();
        LeadSnapshot disturbed = drill.disturbed();
        drill.verdict.check("the lead list equals that of an undisturbed run", disturbed.differences(undisturbed));
        return drill.verdict.print(drill.rounds.size());
    }

    private LeadSnapshot undisturbed() throws Exception {
        try (LeadledgerProcess server = LeadledgerProcess.start(WorkDirectory.fresh(directory, "undisturbed"))) {
            Credentials company = server.newCompany("Undisturbed", COMPANY);
            long start = System.nanoTime();
            for (List<Request> requests : rounds) {
                Clients.start(server.port(), company.apiKey(), requests).await();
            }
            System.out.printf("Undisturbed: %d rounds in %.1f s%n", rounds.size(), (System.nanoTime() - start) / 1e9);
            return snapshot(server, company);
        }
    }

    private LeadSnapshot disturbed() throws Exception {
        Path data = WorkDirectory.fresh(directory, "disturbed");
        LeadledgerProcess server = LeadledgerProcess.start(data);
        try {
            Credentials company = server.newCompany("Disturbed", COMPANY);
            int round = 0;
            for (List<Request> requests : rounds) {
                List<Request> acknowledged = loadAndKill(server, company, requests);
                long start = System.nanoTime();
                server = LeadledgerProcess.start(data);
                System.out.printf("round %d of %d: killed with %d of %d facts acknowledged; up again after %.1f s%n",
                        ++round, rounds.size(), items(acknowledged), items(requests), (System.nanoTime() - start) / 1e9);
                verdict.check("acknowledged ⊆ stored", unknown(server, company, acknowledged));
                int settled = items(Clients.start(server.port(), company.apiKey(), requests).await());
                verdict.check("posted again, everything is acknowledged",
                        settled == items(requests) ? List.of() : List.of("only " + settled + " facts"));
                try (Connection database = server.database().connect()) {
                    verdict.check("sequences are contiguous", LogChecks.gaps(database));
                    verdict.check("no event twice", LogChecks.repeated(database));
                }
            }
            return snapshot(server, company);
        } finally {
            server.close();
        }
    }

    private List<Request> loadAndKill(LeadledgerProcess server, Credentials company, List<Request> requests) throws InterruptedException {
        int threshold = random.nextInt(items(requests) * 9 / 10);
        int delay = random.nextInt(60);
        Clients clients = Clients.start(server.port(), company.apiKey(), requests);
        while (clients.items() < threshold && !clients.isDone()) {
            Thread.sleep(1);
        }
        Thread.sleep(delay);
        server.kill();
        return clients.await();
    }

    private static int items(List<Request> requests) {
        return requests.stream().mapToInt(Request::items).sum();
    }

    /** Facts that were acknowledged before the kill and are news to the server after it. */
    private static List<String> unknown(LeadledgerProcess server, Credentials company, List<Request> acknowledged) throws IOException {
        List<String> news = new ArrayList<>();
        try (HttpConnection connection = new HttpConnection(server.port(), company.apiKey())) {
            for (Request request : acknowledged) {
                Reply reply = connection.post("/api/v1/ingestion/" + request.source(), request.contentType(), request.body()).expect(200);
                int known = reply.number(request.source().equals("events") ? "events_duplicate" : "entities_unchanged");
                if (known != request.items()) {
                    news.add((request.items() - known) + " of " + request.items() + " " + request.source());
                }
            }
        }
        return news;
    }

    private static LeadSnapshot snapshot(LeadledgerProcess server, Credentials company) throws Exception {
        try (Connection database = server.database().connect()) {
            StoredRows.awaitProjections(database, company.companyId(), PATIENCE);
        }
        return LeadSnapshot.of(server, company);
    }
}
