package io.leadledger.benchmark.analytics;

import io.leadledger.benchmark.data.StoredRows;
import io.leadledger.benchmark.data.Tenant;
import io.leadledger.benchmark.http.HttpConnection;
import io.leadledger.benchmark.http.Reply;
import io.leadledger.benchmark.server.LeadledgerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What is made here and not ingested: a procedure, a follow-up task for one call of two hundred, of which half are done, summaries of calls and of
 * ten days of five reps.
 */
final class WorkFill {

    /** Calls with a summary, from the first on. */
    static final int SUMMARISED_CALLS = 25;
    static final int SUMMARISED_REPS = 5;

    private static final int SUMMARISED_DAYS = 10;
    private static final int CALLS_OF_A_TASK = 200;
    private static final int CONNECTIONS = 4;
    private static final String STAGES = "{\"stages\":["
            + String.join(",", CallLines.STAGES.stream()
                    .map(stage -> "{\"stage_name\":\"%s\",\"stage_order\":%d}".formatted(stage, CallLines.STAGES.indexOf(stage) + 1))
                    .toList())
            + "]}";

    private WorkFill() {}

    static void run(LeadledgerProcess server, List<Tenant> tenants, Connection database) throws Exception {
        Instant start = Instant.now();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<?>> running = new ArrayList<>();
            for (Tenant tenant : tenants) {
                running.add(threads.submit(() -> {
                    try (HttpConnection connection = new HttpConnection(server.port(), tenant.credentials().apiKey())) {
                        fill(connection, tenant);
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        for (Tenant tenant : tenants) {
            StoredRows.awaitProjections(database, tenant.companyId(), Duration.ofMinutes(10));
        }
        System.out.printf("Procedures, tasks and summaries made in %d s%n", Duration.between(start, Instant.now()).toSeconds());
    }

    private static void fill(HttpConnection connection, Tenant tenant) throws IOException {
        created(connection, "/api/v1/sop/stages", STAGES);
        SplittableRandom random = new SplittableRandom(tenant.size());
        for (int number = 0; number < tenant.size(); number += CALLS_OF_A_TASK) {
            Instant due = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(random.nextInt(-CallLines.DAYS, 30), ChronoUnit.DAYS);
            Reply task = created(connection, "/api/v1/calls/" + CallLines.call(number) + "/follow-up-tasks",
                    "{\"task_type\":\"call\",\"description\":\"Call back\",\"due_date\":\"" + due + "\"}");
            if (random.nextBoolean()) {
                connection.send("PATCH", "/api/v1/follow-up-tasks/" + task.text("task_id"), "Content-Type: application/json\r\n",
                        "{\"status\":\"done\"}".getBytes(StandardCharsets.UTF_8)).expect(200);
            }
        }
        for (int number = 0; number < SUMMARISED_CALLS; number++) {
            created(connection, "/api/v1/summary/appointment", "{\"call_id\":\"" + CallLines.call(number) + "\"}");
        }
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int day = 1; day <= SUMMARISED_DAYS; day++) {
            for (int rep = 0; rep < SUMMARISED_REPS; rep++) {
                created(connection, "/api/v1/summary/daily",
                        "{\"date\":\"%s\",\"rep_id\":\"%s\"}".formatted(today.minusDays(day), CallLines.rep(rep)));
            }
        }
    }

    private static Reply created(HttpConnection connection, String path, String body) throws IOException {
        Reply reply = connection.postJson(path, body);
        return reply.status() == 200 ? reply : reply.expect(201);
    }
}
