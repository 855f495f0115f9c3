package io.leadledger.projection.runtime;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far a generation has come for each company, in the same transaction as its rows. */
final class Positions {

    private final JdbcClient jdbc;

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Never backwards: a repaired event is older than what followed it.
     *
     * @param reached the last position of each company
     */
    void advance(Map<UUID, Long> reached) {
        SortedMap<UUID, Long> inOrder = new TreeMap<>(reached);
        jdbc.sql(
                        """
                        insert into position as kept (company_id, last_position) select * from unnest(?::uuid[], ?::bigint[])
                        on conflict (company_id) do update set last_position = excluded.last_position
                        where kept.last_position < excluded.last_position
                        """)
                .params(inOrder.keySet().toArray(UUID[]::new), inOrder.values().toArray(Long[]::new))
                .update();
    }
}
