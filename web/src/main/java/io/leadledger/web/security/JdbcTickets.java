package io.leadledger.web.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For all instances on one database; only hashes are kept. */
@Component
final class JdbcTickets implements Tickets {

    private final JdbcClient jdbc;
    private final ApiKeys keys;
    private final Clock clock;

    JdbcTickets(JdbcClient jdbc, ApiKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String issue(Caller caller, String path, Instant expiresAt) {
        String ticket = KeyText.random().substring(KeyText.PREFIX.length());
        jdbc.sql("DELETE FROM access_ticket WHERE expires_at < :now").param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("""
                        INSERT INTO access_ticket (ticket_hash, path, company_id, credential_id, actor, scopes, role, user_id, expires_at)
                        VALUES (:hash, :path, :company, :credential, :actor, :scopes, :role, :user, :expires)""")
                .param("hash", KeyText.hash(ticket))
                .param("path", path)
                .param("company", caller.companyId())
                .param("credential", caller.credentialId())
                .param("actor", caller.actor())
                .param("scopes", caller.scopes().stream().map(Scope::wire).sorted().collect(Collectors.joining(" ")))
                .param("role", caller.role() == null ? null : caller.role().wire())
                .param("user", caller.userId())
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        return ticket;
    }

    @Override
    public Optional<Caller> redeem(String ticket, String path) {
        return jdbc.sql("""
                        DELETE FROM access_ticket WHERE ticket_hash = :hash AND path = :path AND expires_at > :now
                        RETURNING company_id, credential_id, actor, scopes, role, user_id""")
                .param("hash", KeyText.hash(ticket))
                .param("path", path)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> caller(row))
                .optional()
                .filter(caller -> !caller.isKey() || keys.isLive(UUID.fromString(caller.credentialId())));
    }

    private static Caller caller(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new Caller(
                row.getObject("company_id", UUID.class), row.getString("credential_id"), row.getString("actor"),
                Scope.known(Arrays.asList(row.getString("scopes").split(" "))), role == null ? null : Role.of(role).orElse(null),
                row.getString("user_id"));
    }
}
