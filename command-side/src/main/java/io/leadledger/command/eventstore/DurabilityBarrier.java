package io.leadledger.command.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Waits until what was committed is on disk, after the commit and before anybody is told of it. Appenders commit without that
 * wait so that they hold the append lock for a shorter time; one flush then serves all who wait.
 *
 * <p>A failure here fails the command, although its events may survive: the caller repeats it and finds a duplicate.
 */
final class DurabilityBarrier {

    /**
     * Writes a few bytes of WAL in a transaction of its own, because only a commit that wrote something waits for the disk (and for
     * synchronous standbys). The WAL is flushed in order, so everything committed before is durable too.
     */
    private static final String FLUSH =
            "select set_config('synchronous_commit', 'on', true), pg_logical_emit_message(true, 'leadledger', '')";

    private final DataSource dataSource;
    private final Runnable afterwards;
    private final SharedFlush shared = new SharedFlush();

    /** @param afterwards called once the commit is durable */
    DurabilityBarrier(DataSource dataSource, Runnable afterwards) {
        this.dataSource = dataSource;
        this.afterwards = afterwards;
    }

    /** Makes the current transaction's commit wait, however often it is asked to. */
    void raise() {
        if (TransactionSynchronizationManager.getSynchronizations().stream().noneMatch(AfterCommit.class::isInstance)) {
            TransactionSynchronizationManager.registerSynchronization(new AfterCommit());
        }
    }

    private void flush() {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            shared.await(() -> flush(connection));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("committed, but not known to be on disk", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** On the connection of the transaction that has just ended: a second one could be missing from the pool. */
    private static void flush(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute(FLUSH);
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private final class AfterCommit implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            flush();
            afterwards.run();
        }
    }
}
