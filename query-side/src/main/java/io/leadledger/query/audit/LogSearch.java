package io.leadledger.query.audit;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.leadledger.api.EntityKind;
import io.leadledger.api.MetaKeys;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks through a company's log from the newest event on. One request looks at a bounded number of events, whatever it asks for;
 * the answer tells how far it came.
 */
@Component
class LogSearch {

    private static final int SCANNED_AT_ONCE = 50_000;

    /** The offset keeps the planner from walking the whole company in search of an entity that may have no events. */
    private static final String OF_ENTITY =
            "(SELECT * FROM %s WHERE aggregate_identifier = ANY(:streams::uuid[]) OFFSET 0)".formatted(LogRows.TABLE);

    private final JdbcClient jdbc;
    private final LogPages log;
    private final int scannedAtOnce;

    @Autowired
    LogSearch(JdbcClient jdbc, LogPages log) {
        this(jdbc, log, SCANNED_AT_ONCE);
    }

    LogSearch(JdbcClient jdbc, LogPages log, int scannedAtOnce) {
        this.jdbc = jdbc;
        this.log = log;
        this.scannedAtOnce = scannedAtOnce;
    }

    /** @param before only older positions are looked at; null begins with the newest */
    SearchPage search(UUID companyId, SearchFilter filter, @Nullable Long before, int limit) {
        long start = before == null ? log.headOf(companyId) + 1 : before;
        Map<String, Object> values = new HashMap<>();
        String window = window(companyId, filter, start, values);
        List<LogRow> rows = jdbc.sql("""
                        SELECT %s FROM (%s) AS scanned
                        WHERE %s
                        ORDER BY global_index DESC
                        LIMIT :limit
                        """.formatted(LogRows.COLUMNS, window, conditions(filter, values)))
                .params(values)
                .param("limit", limit)
                .query((row, _) -> LogRows.read(row))
                .list();
        if (rows.size() == limit) {
            return new SearchPage(rows, rows.getLast().position(), false);
        }
        return jdbc.sql("SELECT coalesce(min(global_index), 0), count(*) FROM (%s) AS scanned".formatted(window))
                .params(values)
                .query((row, _) -> new SearchPage(rows, row.getLong(1), row.getLong(2) < scannedAtOnce))
                .single();
    }

    private String window(UUID companyId, SearchFilter filter, long before, Map<String, Object> values) {
        values.put("company", companyId);
        values.put("before", before);
        values.put("scanned", scannedAtOnce);
        String events = LogRows.TABLE;
        if (filter.entityId() != null) {
            values.put("streams", streams(companyId, filter.kind(), filter.entityId()));
            events = OF_ENTITY;
        }
        return """
                SELECT * FROM %s AS event
                WHERE company_id = :company AND global_index < :before
                ORDER BY global_index DESC
                LIMIT :scanned""".formatted(events);
    }

    private static String[] streams(UUID companyId, @Nullable EntityKind kind, String entityId) {
        Stream<EntityKind> kinds = kind == null ? Stream.of(EntityKind.values()) : Stream.of(kind);
        return kinds.map(candidate -> new EntityRef(candidate, entityId).streamIn(companyId).toString()).toArray(String[]::new);
    }

    private static String conditions(SearchFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (!filter.types().isEmpty()) {
            conditions.add("payload_type = ANY(:types)");
            values.put("types", filter.types().toArray(String[]::new));
        }
        if (filter.kind() != null) {
            conditions.add("starts_with(payload_type, :kind)");
            values.put("kind", filter.kind().wireName() + ".");
        }
        time(conditions, values, "time_stamp >= :from", "from", filter.recordedFrom());
        time(conditions, values, "time_stamp < :to", "to", filter.recordedTo());
        meta(conditions, values, MetaKeys.ACTOR, filter.actor());
        meta(conditions, values, MetaKeys.CORRELATION_ID, filter.correlationId());
        meta(conditions, values, MetaKeys.REQUEST_ID, filter.requestId());
        if (filter.text() != null) {
            // Without the collation the text would take the one of the name 'UTF8', which knows no letters but ASCII's.
            conditions.add("strpos(lower(convert_from(payload, 'UTF8') COLLATE \"default\"), lower(:text)) > 0");
            values.put("text", new String(JsonStringEncoder.getInstance().quoteAsString(filter.text())));
        }
        return String.join(" AND ", conditions);
    }

    private static void time(List<String> conditions, Map<String, Object> values, String condition, String name, @Nullable Instant time) {
        if (time != null) {
            conditions.add(condition);
            values.put(name, time.atOffset(ZoneOffset.UTC));
        }
    }

    private static void meta(List<String> conditions, Map<String, Object> values, String key, @Nullable String value) {
        if (value != null) {
            conditions.add("convert_from(meta_data, 'UTF8')::json ->> '%s' = :%s".formatted(key, key));
            values.put(key, value);
        }
    }
}
