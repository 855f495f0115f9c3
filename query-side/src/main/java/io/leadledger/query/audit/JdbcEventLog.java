package io.leadledger.query.audit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Streams are read with a cursor, so a long history costs no more memory than a short one. */
@Component
class JdbcEventLog implements EventLog {

    private static final int ROWS_A_FETCH = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;

    JdbcEventLog(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
        snapshot = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public <T> T inOneSnapshot(Supplier<T> reading) {
        return snapshot.execute(_ -> reading.get());
    }

    @Override
    public List<LogRow> events(UUID companyId, Collection<UUID> streams, Collection<String> types) {
        return jdbc.query(
                """
                SELECT %s FROM %s
                WHERE aggregate_identifier = ANY(?) AND company_id = ? AND payload_type = ANY(?)
                ORDER BY global_index
                """.formatted(LogRows.COLUMNS, LogRows.TABLE),
                statement -> {
                    statement.setArray(1, uuids(statement, streams));
                    statement.setObject(2, companyId);
                    statement.setArray(3, statement.getConnection().createArrayOf("text", types.toArray()));
                },
                (row, _) -> LogRows.read(row));
    }

    @Override
    public Set<UUID> streamsAbout(UUID companyId, Collection<UUID> leadStreams) {
        return new HashSet<>(jdbc.query(
                "SELECT DISTINCT aggregate_identifier FROM %s WHERE subject_id = ANY(?) AND company_id = ?".formatted(LogRows.TABLE),
                statement -> {
                    statement.setArray(1, uuids(statement, leadStreams));
                    statement.setObject(2, companyId);
                },
                (row, _) -> row.getObject(1, UUID.class)));
    }

    @Override
    public void scan(UUID companyId, Collection<UUID> streams, Predicate<LogRow> reader) {
        jdbc.query(
                connection -> historyOf(connection, companyId, streams),
                (ResultSet rows) -> {
                    boolean wanted = true;
                    while (wanted && rows.next()) {
                        wanted = reader.test(LogRows.read(rows));
                    }
                    return wanted;
                });
    }

    private static PreparedStatement historyOf(Connection connection, UUID companyId, Collection<UUID> streams) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(
                "SELECT %s FROM %s WHERE aggregate_identifier = ANY(?) AND company_id = ? ORDER BY global_index"
                        .formatted(LogRows.COLUMNS, LogRows.TABLE));
        statement.setFetchSize(ROWS_A_FETCH);
        statement.setArray(1, uuids(statement, streams));
        statement.setObject(2, companyId);
        return statement;
    }

    private static Array uuids(PreparedStatement statement, Collection<UUID> ids) throws SQLException {
        return statement.getConnection().createArrayOf("uuid", ids.toArray());
    }
}
