package io.leadledger.command.eventstore;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements that read the log. */
final class EventReader {

    private final JdbcClient jdbc;

    EventReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything committed after a position, oldest first. Nothing can appear later below the last one returned. */
    List<StoredEvent> after(long position, int limit) {
        return jdbc.sql("select " + StoredEventRows.COLUMNS + " from domain_event_entry where global_index > ? order by global_index limit ?")
                .params(position, limit)
                .query(StoredEventRows::event)
                .list();
    }

    List<StoredEvent> stream(UUID stream, long firstSequence) {
        return jdbc.sql("select " + StoredEventRows.COLUMNS
                        + " from domain_event_entry where aggregate_identifier = ? and sequence_number >= ? order by sequence_number")
                .params(stream, firstSequence)
                .query(StoredEventRows::event)
                .list();
    }

    /** @param firstSequences by stream */
    List<StoredEvent> streams(Map<UUID, Long> firstSequences) {
        return jdbc.sql("select " + StoredEventRows.COLUMNS
                        + """
                        from unnest(?::uuid[], ?::bigint[]) as wanted (stream, first_sequence)
                        join domain_event_entry on aggregate_identifier = stream and sequence_number >= first_sequence
                        order by aggregate_identifier, sequence_number
                        """)
                .params(firstSequences.keySet().toArray(UUID[]::new), firstSequences.values().toArray(Long[]::new))
                .query(StoredEventRows::event)
                .list();
    }

    Optional<Long> lastSequence(UUID stream) {
        return jdbc.sql("select sequence_number from domain_event_entry where aggregate_identifier = ? order by sequence_number desc limit 1")
                .param(stream)
                .query(Long.class)
                .optional();
    }

    /** 0 for an empty log. */
    long head() {
        return jdbc.sql("select coalesce(max(global_index), 0) from domain_event_entry").query(Long.class).single();
    }

    /** The position before the first event recorded at a time or later. Reads the whole table. */
    long before(Instant time) {
        return jdbc.sql(
                        """
                        select coalesce(min(global_index) - 1, (select coalesce(max(global_index), 0) from domain_event_entry))
                        from domain_event_entry where time_stamp >= ?
                        """)
                .param(time.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
