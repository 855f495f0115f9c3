package io.leadledger.benchmark.lists;

import io.leadledger.benchmark.data.Tenant;
import io.leadledger.benchmark.http.HttpConnection;
import io.leadledger.benchmark.http.Reply;
import io.leadledger.benchmark.load.OpenLoop;
import io.leadledger.benchmark.server.LeadledgerProcess;
import io.leadledger.benchmark.server.ServerDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Asks like one of several clients; half of the time for the largest company. The kind after the last one is the floor: the plain statement
 * of a first page, straight to PostgreSQL.
 */
final class Reader implements OpenLoop.Worker, AutoCloseable {

    private static final String FLOOR = """
            select * from read.lead_list where company_id = ? and user_id = '' and listed
            order by last_message_at desc nulls last, lead_id desc limit 50""";

    private final List<Tenant> tenants;
    private final List<Kind> kinds;
    private final SplittableRandom random;
    private final Map<Tenant, HttpConnection> connections = new HashMap<>();
    private final Map<Tenant, String> cursors = new HashMap<>();
    private final Connection database;
    private final PreparedStatement floor;
    private final LeadledgerProcess server;

    Reader(LeadledgerProcess server, List<Tenant> tenants, List<Kind> kinds, long seed) throws SQLException {
        this.server = server;
        this.tenants = tenants;
        this.kinds = kinds;
        this.random = new SplittableRandom(seed);
        this.database = server.database().connect();
        this.floor = database.prepareStatement(FLOOR);
    }

    @Override
    public void run(int index) throws IOException, SQLException {
        Tenant tenant = tenants.get(random.nextBoolean() ? 0 : random.nextInt(tenants.size()));
        if (index == kinds.size()) {
            runFloor(tenant);
            return;
        }
        Kind kind = kinds.get(index);
        boolean keyset = kind.name().equals(Kind.KEYSET);
        String query = kind.query().apply(random);
        String cursor = cursors.get(tenant);
        if (keyset && cursor != null) {
            query += "&cursor=" + cursor;
        }
        String key = tenant.credentials().apiKey();
        HttpConnection connection = connections.computeIfAbsent(tenant, one -> new HttpConnection(server.port(), key));
        Reply reply = connection.get("/users/" + tenant.companyId() + "/leads" + query);
        // Not every lead that is asked for by number is in every company.
        if (reply.status() != 404) {
            reply.expect(200);
        }
        if (keyset) {
            remember(tenant, reply.text());
        }
    }

    private void remember(Tenant tenant, String page) {
        int at = page.indexOf("\"next_cursor\":\"");
        if (at < 0) {
            cursors.remove(tenant);
        } else {
            int from = at + "\"next_cursor\":\"".length();
            cursors.put(tenant, page.substring(from, page.indexOf('"', from)));
        }
    }

    private void runFloor(Tenant tenant) throws SQLException {
        floor.setObject(1, UUID.fromString(tenant.companyId()));
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
