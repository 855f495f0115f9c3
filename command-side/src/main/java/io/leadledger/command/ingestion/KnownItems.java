package io.leadledger.command.ingestion;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which items are in the log already: the unique index on the event identifier remembers them for ever. */
@Component
public class KnownItems {

    private final JdbcTemplate jdbc;

    KnownItems(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One statement for all identifiers; those that are not in the log are left out. */
    public Map<UUID, KnownItem> find(Collection<UUID> identifiers) {
        Map<UUID, KnownItem> known = new HashMap<>();
        if (identifiers.isEmpty()) {
            return known;
        }
        jdbc.query(
                """
                select event_identifier, global_index, convert_from(meta_data, 'UTF8')::jsonb ->> 'content_hash' as content_hash
                  from domain_event_entry
                 where event_identifier = any (?)
                """,
                row -> {
                    known.put(
                            row.getObject("event_identifier", UUID.class),
                            new KnownItem(row.getLong("global_index"), row.getString("content_hash")));
                },
                (Object) identifiers.toArray(UUID[]::new));
        return known;
    }

    /** @param position of the item's first event; 0 while the transaction that appends it is under way */
    public record KnownItem(long position, @Nullable String contentHash) {}
}
