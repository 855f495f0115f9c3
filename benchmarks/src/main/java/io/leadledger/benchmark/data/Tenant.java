package io.leadledger.benchmark.data;

import io.leadledger.benchmark.server.Credentials;
import io.leadledger.benchmark.server.LeadledgerProcess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * One of twenty companies, of which the first has 30% of everything.
 *
 * @param size how many leads or calls it has, numbered from 0
 */
public record Tenant(Credentials credentials, int size) {

    public static final int COMPANIES = 20;

    private static final String NAME = "Company ";

    private static final String LEFT = """
            select c.company_id, n.size from companies c join (%s) as n(company_id, size) on n.company_id = c.company_id
            where c.name like '%s%%' order by n.size desc, c.company_id""";

    /** @param zones of time, which the companies have in turns */
    public static List<Tenant> create(LeadledgerProcess server, int total, List<String> zones) throws IOException {
        List<Tenant> tenants = new ArrayList<>();
        int large = total * 3 / 10;
        for (int i = 0; i < COMPANIES; i++) {
            Credentials company = server.newCompany(NAME + i, zones.get(i % zones.size()));
            tenants.add(new Tenant(company, i == 0 ? large : (total - large) / (COMPANIES - 1)));
        }
        return tenants;
    }

    /**
     * Those that an earlier run filled, the largest first, with new keys.
     *
     * @param sizes a statement that tells the size of each company
     */
    public static List<Tenant> left(LeadledgerProcess server, Connection database, String sizes) throws Exception {
        List<Tenant> tenants = new ArrayList<>();
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(LEFT.formatted(sizes, NAME))) {
            while (row.next()) {
                tenants.add(new Tenant(server.anotherKey(new Credentials(row.getString(1), "")), row.getInt(2)));
            }
        }
        return tenants;
    }

    public String companyId() {
        return credentials.companyId();
    }
}
