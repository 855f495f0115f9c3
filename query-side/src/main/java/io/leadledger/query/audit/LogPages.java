package io.leadledger.query.audit;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads a company's log page by page. No connection is held between pages, however slow the caller reads. Positions grow in the
 * order of commits, so what is read up to a position stays complete.
 */
@Component
class LogPages {

    private final JdbcClient jdbc;

    LogPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest position of the company; 0 while it has no events. */
    long headOf(UUID companyId) {
        return jdbc.sql("SELECT coalesce(max(global_index), 0) FROM %s WHERE company_id = ?".formatted(LogRows.TABLE))
                .param(companyId)
                .query(Long.class)
                .single();
    }

    /**
     * @param after exclusive
     * @param to inclusive
     * @param types none means all
     */
    List<LogRow> page(UUID companyId, long after, long to, Set<String> types, int size) {
        return jdbc.sql("""
                        SELECT %s FROM %s
                        WHERE company_id = ? AND global_index > ? AND global_index <= ? AND (? OR payload_type = ANY(?))
                        ORDER BY global_index
                        LIMIT ?
                        """.formatted(LogRows.COLUMNS, LogRows.TABLE))
                .params(companyId, after, to, types.isEmpty(), types.toArray(String[]::new), size)
                .query((row, _) -> LogRows.read(row))
                .list();
    }
}
