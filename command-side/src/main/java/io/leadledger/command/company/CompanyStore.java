package io.leadledger.command.company;

import io.leadledger.web.company.Company;
import io.leadledger.web.company.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CompanyStore {

    private final JdbcClient jdbc;

    CompanyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the id is taken. */
    boolean add(Company company) {
        return jdbc.sql("""
                        INSERT INTO companies (company_id, name, tier, time_zone, default_country, requests_per_minute)
                        VALUES (:id, :name, :tier, :zone, :country, :limit)
                        ON CONFLICT DO NOTHING""")
                .param("id", company.companyId())
                .param("name", company.name())
                .param("tier", company.tier().wire())
                .param("zone", company.timeZone().getId())
                .param("country", company.defaultCountry())
                .param("limit", company.requestsPerMinute())
                .update() == 1;
    }

    Optional<Company> find(UUID companyId) {
        return jdbc.sql("SELECT * FROM companies WHERE company_id = :id").param("id", companyId).query(CompanyStore::read).optional();
    }

    /** Until the transaction ends nobody else changes what belongs to the company under this lock. */
    Optional<Company> lock(UUID companyId) {
        return jdbc.sql("SELECT * FROM companies WHERE company_id = :id FOR NO KEY UPDATE")
                .param("id", companyId)
                .query(CompanyStore::read)
                .optional();
    }

    /** People, that is: the account that every company has from the start takes no seat. */
    int seatsTaken(UUID companyId) {
        return jdbc.sql("SELECT count(*) FROM users WHERE company_id = :id AND role IS NOT NULL")
                .param("id", companyId)
                .query(Integer.class)
                .single();
    }

    Optional<UUID> oldest() {
        return jdbc.sql("SELECT company_id FROM companies ORDER BY created_at, company_id LIMIT 1").query(UUID.class).optional();
    }

    /** False when the user id is taken, by whichever company. */
    boolean addUser(UUID companyId, String userId, String name, @Nullable String email, @Nullable String role) {
        return jdbc.sql("""
                        INSERT INTO users (user_id, company_id, name, email, role)
                        VALUES (:user, :company, :name, :email, :role)
                        ON CONFLICT DO NOTHING""")
                .param("user", userId)
                .param("company", companyId)
                .param("name", name)
                .param("email", email)
                .param("role", role)
                .update() == 1;
    }

    Optional<UUID> companyOfUser(String userId) {
        return jdbc.sql("SELECT company_id FROM users WHERE user_id = :user").param("user", userId).query(UUID.class).optional();
    }

    /** False when the client is taken, by whichever company. */
    boolean addUploadClient(UUID companyId, String client, @Nullable String campaignId, @Nullable String voiceAgentId) {
        return jdbc.sql("""
                        INSERT INTO upload_clients (client, company_id, campaign_id, voice_agent_id)
                        VALUES (:client, :company, :campaign, :agent)
                        ON CONFLICT DO NOTHING""")
                .param("client", client)
                .param("company", companyId)
                .param("campaign", campaignId)
                .param("agent", voiceAgentId)
                .update() == 1;
    }

    Optional<UUID> companyOfUploadClient(String client) {
        return jdbc.sql("SELECT company_id FROM upload_clients WHERE client = :client").param("client", client).query(UUID.class).optional();
    }

    private static Company read(ResultSet row, int index) throws SQLException {
        return new Company(
                row.getObject("company_id", UUID.class),
                row.getString("name"),
                Tier.of(row.getString("tier")).orElse(Tier.ENTERPRISE),
                ZoneId.of(row.getString("time_zone")),
                row.getString("default_country"),
                row.getObject("requests_per_minute", Integer.class));
    }
}
