package io.leadledger.benchmark.lists;

import io.leadledger.benchmark.server.Credentials;
import io.leadledger.benchmark.server.LeadledgerProcess;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** @param leads how many it has, numbered from 0 */
record Tenant(Credentials credentials, int leads) {

    static final String NAME = "Company ";

    private static final String LEFT =
            """
            select c.company_id, count(*) as leads
              from companies c join read.lead_list l on l.company_id = c.company_id and l.listed
             where c.name like '%s%%'
             group by c.company_id
             order by leads desc, c.company_id
            """
                    .formatted(NAME);

    /** Those that an earlier run filled, the largest first, with new keys. */
    static List<Tenant> left(LeadledgerProcess server, Connection database) throws Exception {
        List<Tenant> tenants = new ArrayList<>();
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(LEFT)) {
            while (row.next()) {
                tenants.add(new Tenant(server.anotherKey(new Credentials(row.getString(1), "")), row.getInt(2)));
            }
        }
        return tenants;
    }

    String path() {
        return "/users/" + credentials.companyId() + "/leads";
    }
}
