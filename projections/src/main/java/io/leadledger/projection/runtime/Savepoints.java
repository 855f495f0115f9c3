package io.leadledger.projection.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Attempts within the current transaction: PostgreSQL refuses everything after a failed statement, until it is rolled back. */
final class Savepoints {

    private final JdbcTemplate jdbc;

    Savepoints(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** When it throws, nothing of it has happened. */
    void attempt(Runnable work) {
        Savepoint savepoint = onConnection(Connection::setSavepoint);
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError e) {
            if (!Failures.isNotTheEvents(e)) {
                onConnection(connection -> {
                    connection.rollback(savepoint);
                    return savepoint;
                });
            }
            throw e;
        }
        onConnection(connection -> {
            connection.releaseSavepoint(savepoint);
            return savepoint;
        });
    }

    private Savepoint onConnection(Work work) {
        Savepoint result = jdbc.execute((ConnectionCallback<Savepoint>) work::on);
        if (result == null) {
            throw new IllegalStateException("no savepoint");
        }
        return result;
    }

    @FunctionalInterface
    private interface Work {

        Savepoint on(Connection connection) throws SQLException;
    }
}
