package io.leadledger.command.company;

import io.leadledger.web.security.ApiKey;
import io.leadledger.web.security.KeyText;
import io.leadledger.web.security.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class KeyStore {

    private final JdbcClient jdbc;

    KeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A key as its owner may see it again: without its text, and without its hash. */
    record KeyCard(
            ApiKey key, String name, Instant createdAt, @Nullable Instant revokedAt) {}

    /** @param text the only time that it is known outside of its owner's hands */
    record NewKey(UUID keyId, String text) {}

    NewKey add(UUID companyId, String name, Collection<Scope> scopes, @Nullable Instant expiresAt) {
        NewKey key = new NewKey(UUID.randomUUID(), KeyText.random());
        jdbc.sql("""
                        INSERT INTO api_keys (key_id, company_id, name, key_hash, scopes, expires_at)
                        VALUES (:id, :company, :name, :hash, string_to_array(:scopes, ' '), :expires)""")
                .param("id", key.keyId())
                .param("company", companyId)
                .param("name", name)
                .param("hash", KeyText.hash(key.text()))
                .param("scopes", scopes.stream().map(Scope::wire).sorted().collect(Collectors.joining(" ")))
                .param("expires", expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        return key;
    }

    Optional<ApiKey> findLive(String hash) {
        return jdbc.sql("SELECT *, array_to_string(scopes, ' ') AS scope_list FROM api_keys WHERE key_hash = :hash AND revoked_at IS NULL")
                .param("hash", hash)
                .query(KeyStore::readKey)
                .optional();
    }

    boolean isLive(UUID keyId) {
        return jdbc.sql("SELECT revoked_at IS NULL FROM api_keys WHERE key_id = :id").param("id", keyId).query(Boolean.class).optional().orElse(false);
    }

    List<KeyCard> list(UUID companyId, boolean revokedToo) {
        return jdbc.sql("""
                        SELECT *, array_to_string(scopes, ' ') AS scope_list FROM api_keys
                        WHERE company_id = :company AND (revoked_at IS NULL OR :revokedToo)
                        ORDER BY created_at, key_id""")
                .param("company", companyId)
                .param("revokedToo", revokedToo)
                .query(KeyStore::readCard)
                .list();
    }

    /** The hash of the key, revoked now or before; empty when the company has no such key. */
    Optional<String> revoke(UUID companyId, UUID keyId) {
        return jdbc.sql("""
                        UPDATE api_keys SET revoked_at = coalesce(revoked_at, now())
                        WHERE company_id = :company AND key_id = :id
                        RETURNING key_hash""")
                .param("company", companyId)
                .param("id", keyId)
                .query(String.class)
                .optional();
    }

    private static ApiKey readKey(ResultSet row, int index) throws SQLException {
        Set<Scope> scopes = Arrays.stream(row.getString("scope_list").split(" "))
                .flatMap(wire -> Scope.of(wire).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new ApiKey(
                row.getObject("key_id", UUID.class), row.getObject("company_id", UUID.class), scopes, instant(row, "expires_at"));
    }

    private static KeyCard readCard(ResultSet row, int index) throws SQLException {
        Instant createdAt = row.getObject("created_at", OffsetDateTime.class).toInstant();
        return new KeyCard(readKey(row, index), row.getString("name"), createdAt, instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
