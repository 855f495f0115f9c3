package io.leadledger.benchmark.ingest;

import io.leadledger.benchmark.data.StoredRows;
import io.leadledger.benchmark.server.ServerDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Holds every projection still by a lock on the table of its position, which each of its transactions has to write. */
final class Pause implements AutoCloseable {

    private final Connection connection;

    Pause(ServerDatabase database) throws SQLException {
        connection = database.connect();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String view : StoredRows.positionViews(connection)) {
                statement.execute("lock table " + view + " in exclusive mode");
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
