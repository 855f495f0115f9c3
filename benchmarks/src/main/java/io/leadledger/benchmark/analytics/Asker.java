package io.leadledger.benchmark.analytics;

import io.leadledger.benchmark.data.Tenant;
import io.leadledger.benchmark.http.HttpConnection;
import io.leadledger.benchmark.load.OpenLoop;
import io.leadledger.benchmark.server.LeadledgerProcess;
import io.leadledger.benchmark.server.ServerDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * One of several clients; asks half of the time for the largest company, else for the few others that are its own, so that no connection is
 * idle for long. The kind after the last one is the floor: a row of the sums by its key, straight from PostgreSQL.
 */
final class Asker implements OpenLoop.Worker, AutoCloseable {

    static final int CLIENTS = 8;

    private static final String FLOOR = """
            select * from read.call_sum
            where company_id = ? and dimension = 'all' and span = 'day' and key = '' and part = '' and bucket = ?""";

    private final LeadledgerProcess server;
    private final List<Tenant> tenants;
    private final Tenant largest;
    private final List<Question> questions;
    private final SplittableRandom random;
    private final Map<Tenant, HttpConnection> connections = new HashMap<>();
    private final Connection database;
    private final PreparedStatement floor;

    Asker(LeadledgerProcess server, List<Tenant> tenants, List<Question> questions, long number) throws SQLException {
        this.server = server;
        this.tenants = IntStream.range(0, tenants.size())
                .filter(index -> index % CLIENTS == number)
                .mapToObj(tenants::get)
                .toList();
        this.largest = tenants.getFirst();
        this.questions = questions;
        this.random = new SplittableRandom(number);
        this.database = server.database().connect();
        this.floor = database.prepareStatement(FLOOR);
    }

    @Override
    public void run(int index) throws IOException, SQLException {
        Tenant tenant = tenants.isEmpty() || random.nextBoolean() ? largest : tenants.get(random.nextInt(tenants.size()));
        if (index == questions.size()) {
            runFloor(tenant);
            return;
        }
        String key = tenant.credentials().apiKey();
        connections.computeIfAbsent(tenant, one -> new HttpConnection(server.port(), key))
                .get(questions.get(index).target().apply(tenant, random))
                .expect(200);
    }

    private void runFloor(Tenant tenant) throws SQLException {
        floor.setObject(1, UUID.fromString(tenant.companyId()));
        floor.setObject(2, LocalDate.now(ZoneOffset.UTC).minusDays(random.nextInt(1, CallLines.DAYS))
                .atTime(OffsetTime.MIN.withOffsetSameLocal(ZoneOffset.UTC)));
        ServerDatabase.readAll(floor);
    }

    @Override
    public void close() throws IOException, SQLException {
        for (HttpConnection connection : connections.values()) {
            connection.close();
        }
        database.close();
    }
}
