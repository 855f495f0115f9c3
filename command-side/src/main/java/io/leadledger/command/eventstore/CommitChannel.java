package io.leadledger.command.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How nodes tell each other that the log has grown. Telling happens outside the appending transaction, by the tail, once for
 * all commits since the last time: a NOTIFY inside would add to what is done under the append lock.
 */
final class CommitChannel implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CommitChannel.class);

    private static final String NAME = "leadledger_events";
    private static final Duration LOOK_UP = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final String node = UUID.randomUUID().toString();
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final CommitSignal signal;
    private final Thread thread = Thread.ofPlatform().daemon().name("log-listener").unstarted(this::listen);
    private volatile boolean closed;

    CommitChannel(DataSource dataSource, CommitSignal signal) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.signal = signal;
    }

    void start() {
        thread.start();
    }

    void tell() {
        jdbc.sql("select pg_notify(?, ?)").params(NAME, node).query((row, number) -> number).list();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void listen() {
        while (!closed) {
            try (Connection connection = dataSource.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                if (!closed) {
                    log.warn("Not listening to other nodes' commits ({}); polling finds them until the connection is back", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + NAME);
        }
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!closed) {
            PGNotification[] heard = postgres.getNotifications((int) LOOK_UP.toMillis());
            if (heard == null) {
                continue;
            }
            for (PGNotification notification : heard) {
                if (!node.equals(notification.getParameter())) {
                    signal.committedElsewhere();
                    break;
                }
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(RETRY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}
