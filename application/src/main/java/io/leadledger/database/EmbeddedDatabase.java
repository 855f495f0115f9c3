package io.leadledger.database;

import io.leadledger.api.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL of our own, with its files in the data directory. It outlives a killed JVM, whose next start takes it over, and
 * is started again on the same port when it dies while we run.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "leadledger";
    private static final long LONGEST_LOG = 5_000_000;

    private final DirectoryLock lock;
    private final PostgresCluster cluster;
    private final EmbeddedServer server;
    private final int port;
    private final Thread supervisor;
    private volatile boolean closing;

    private EmbeddedDatabase(DirectoryLock lock, PostgresCluster cluster, EmbeddedServer server, int port) {
        this.lock = lock;
        this.cluster = cluster;
        this.server = server;
        this.port = port;
        this.supervisor = Thread.ofPlatform().name("database-supervisor").daemon().unstarted(this::supervise);
    }

    /**
     * Starts or takes over the server, making its files at the first start. Returns when it takes connections.
     *
     * @throws DatabaseException when the directory is in use or not usable, or the server does not start
     */
    public static EmbeddedDatabase start(DataDirectory data) {
        DirectoryLock lock = DirectoryLock.take(data.root());
        try {
            PostgresCommands commands = new PostgresCommands(PostgresBinaries.home(data.root()));
            PostgresCluster cluster = PostgresCluster.openOrMake(data, commands);
            EmbeddedServer server = new EmbeddedServer(cluster, commands, shortenedLog(data));
            EmbeddedDatabase database = new EmbeddedDatabase(lock, cluster, server, server.adoptOrStart(0));
            database.prepare();
            database.supervisor.start();
            return database;
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /** Without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    public String username() {
        return PostgresCluster.USER;
    }

    public String password() {
        return cluster.password();
    }

    private static Path shortenedLog(DataDirectory data) {
        Path file = data.resolve("postgres.log");
        try {
            if (Files.exists(file) && Files.size(file) > LONGEST_LOG) {
                Files.delete(file);
            }
        } catch (IOException e) {
            log.warn("The log of PostgreSQL cannot be shortened: {}", e.getMessage());
        }
        return file;
    }

    private void prepare() {
        try (Connection connection = server.connect(port, "postgres"); Statement statement = connection.createStatement()) {
            if (EmbeddedServer.one(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'").isEmpty()) {
                statement.execute("CREATE DATABASE " + NAME);
            }
        } catch (SQLException e) {
            throw new DatabaseException("The embedded PostgreSQL refuses us: " + e.getMessage(), e);
        }
        log.info("PostgreSQL runs in {} on port {}", cluster.directory(), port);
    }

    /** Looks every half second, because nobody tells us: the server is not our child process once an earlier instance started it. */
    private void supervise() {
        Duration wait = Duration.ofMillis(500);
        while (!closing) {
            try {
                Thread.sleep(wait);
                if (!closing && server.runningProcess() == null) {
                    log.warn("PostgreSQL has ended; it is started again");
                    server.adoptOrStart(port);
                    log.warn("PostgreSQL runs again on port {}", port);
                }
                wait = Duration.ofMillis(500);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (closing) {
                    return;
                }
                log.error("PostgreSQL could not be started again: {}", e.getMessage());
                wait = Duration.ofSeconds(2);
            }
        }
    }

    /** Stops the server, waiting for what it has to write. */
    @Override
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        try {
            supervisor.interrupt();
            supervisor.join(Duration.ofMinutes(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            server.stop();
            log.info("PostgreSQL is stopped");
        } finally {
            lock.close();
        }
    }
}
