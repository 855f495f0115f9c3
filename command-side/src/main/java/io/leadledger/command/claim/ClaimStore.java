package io.leadledger.command.claim;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.leadledger.api.EntityKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Claims in PostgreSQL, with the committed ones that were read lately kept in memory: an owner never changes, a kind hardly ever. */
@Component
public class ClaimStore {

    private static final int MOST_CACHED = 200_000;

    private final JdbcTemplate jdbc;
    private final Cache<UUID, Claim> committed = Caffeine.newBuilder().maximumSize(MOST_CACHED).build();

    ClaimStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The claims among these keys that are held, in one statement for all that memory does not know. */
    public Map<UUID, Claim> find(Collection<UUID> keys) {
        Map<UUID, Claim> found = new HashMap<>(committed.getAllPresent(keys));
        UUID[] unknown = keys.stream().filter(key -> !found.containsKey(key)).toArray(UUID[]::new);
        if (unknown.length == 0) {
            return found;
        }
        Map<UUID, Claim> read = new HashMap<>();
        jdbc.query(
                "select claim_key, kind, owner_id, entity_type from claim where claim_key = any (?)",
                row -> {
                    read.put(
                            row.getObject("claim_key", UUID.class),
                            new Claim(
                                    EntityKind.ofWireName(row.getString("kind")), row.getString("owner_id"), row.getString("entity_type")));
                },
                (Object) unknown);
        committed.putAll(read);
        found.putAll(read);
        return found;
    }

    /**
     * Writes new claims in the current transaction.
     *
     * @throws ConcurrencyFailureException when another transaction was faster with one of them
     */
    public void insert(UUID companyId, SortedMap<ClaimKey, Claim> claims) {
        if (claims.isEmpty()) {
            return;
        }
        List<Map.Entry<ClaimKey, Claim>> rows = List.copyOf(claims.entrySet());
        int written = jdbc.update(
                """
                insert into claim (claim_key, company_id, namespace, kind, owner_id, entity_type)
                select new.claim_key, ?, new.namespace, new.kind, new.owner_id, new.entity_type
                  from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[])
                       as new (claim_key, namespace, kind, owner_id, entity_type)
                    on conflict (claim_key) do nothing
                """,
                companyId,
                rows.stream().map(row -> row.getKey().value()).toArray(UUID[]::new),
                rows.stream().map(row -> row.getKey().namespace()).toArray(String[]::new),
                rows.stream().map(row -> row.getValue().kind().wireName()).toArray(String[]::new),
                rows.stream().map(row -> row.getValue().ownerId()).toArray(String[]::new),
                rows.stream().map(row -> row.getValue().entityType()).toArray(String[]::new));
        if (written != rows.size()) {
            throw new ConcurrencyFailureException("another transaction claimed the same entity or handle");
        }
    }

    /** What was opened as a provisional lead turned out to be of another kind. */
    public void reclassify(ClaimKey key, Claim claim) {
        jdbc.update(
                "update claim set kind = ?, entity_type = ? where claim_key = ?",
                claim.kind().wireName(), claim.entityType(), key.value());
        committed.invalidate(key.value());
    }
}
