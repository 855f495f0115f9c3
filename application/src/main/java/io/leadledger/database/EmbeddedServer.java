package io.leadledger.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts, finds and stops the server process of one cluster. Not safe for several threads; the caller holds the directory's lock. */
final class EmbeddedServer {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Below the range from which systems give ports to outgoing connections, so that a restarted server finds its port free. */
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 32_000;
    /** What passes by itself: another program took the port, or sessions of a killed server are still ending. */
    private static final List<String> PASSING = List.of("could not bind", "could not create any TCP/IP sockets", "is still in use",
            "already exists", "another server might be running");

    private final PostgresCluster cluster;
    private final PostgresCommands commands;
    private final Path logFile;
    /** Changes with our settings, so that a server that still runs on older ones is known. */
    private final String revision = Integer.toHexString((PostgresSettings.FILE + PostgresSettings.DURABILITY).hashCode());

    EmbeddedServer(PostgresCluster cluster, PostgresCommands commands, Path logFile) {
        this.cluster = cluster;
        this.commands = commands;
        this.logFile = logFile;
    }

    /**
     * Takes over the server that an earlier, killed instance left running, or starts one.
     *
     * @param wantedPort 0 for any
     * @return its port
     * @throws DatabaseException with the end of the server's log, when it does not start
     */
    int adoptOrStart(int wantedPort) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            PostmasterFile left = PostmasterFile.read(cluster.directory());
            if (left != null && !left.running()) {
                left.disown();
            } else if (left != null && (wantedPort == 0 || wantedPort == left.port()) && adopted(left)) {
                log.info("PostgreSQL is taken over from an earlier instance: process {}, port {}", left.pid(), left.port());
                return left.port();
            } else if (left != null) {
                log.warn("PostgreSQL process {} was left behind and cannot be taken over: it is stopped and started again", left.pid());
                stop();
            }
            int port = wantedPort == 0 ? freePort() : wantedPort;
            String failure = startedOn(port);
            if (failure.isEmpty()) {
                return port;
            }
            if (PASSING.stream().noneMatch(failure::contains) || Instant.now().isAfter(deadline)) {
                throw new DatabaseException("PostgreSQL does not start in %s: %s".formatted(cluster.directory(), failure));
            }
            pause();
        }
    }

    /** @return why not, or an empty string */
    private String startedOn(int port) {
        long logged = size(logFile);
        PostgresCommands.Result result = commands.start(cluster.directory(), logFile,
                "-p " + port + " " + PostgresSettings.DURABILITY + " -c leadledger.revision=" + revision);
        return result.succeeded() ? "" : (result.output() + "\n" + since(logged)).strip();
    }

    private boolean adopted(PostmasterFile left) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline) && left.running()) {
            try (Connection connection = connect(left.port(), "postgres"); Statement statement = connection.createStatement()) {
                boolean ours = cluster.directory().equals(Path.of(one(statement, "SHOW data_directory")))
                        && revision.equals(one(statement, "SELECT current_setting('leadledger.revision', true)"));
                if (ours) {
                    // The killed instance's sessions may not have noticed its death and still hold locks.
                    statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'leadledger'");
                }
                return ours;
            } catch (SQLException e) {
                if (!"57P03".equals(e.getSQLState())) {
                    return false;
                }
                pause();
            }
        }
        return false;
    }

    /** Ends even a server that does not answer, so that its files are free. */
    void stop() {
        commands.stop(cluster.directory());
        PostmasterFile left = PostmasterFile.read(cluster.directory());
        if (left != null && left.running()) {
            ProcessHandle.of(left.pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /** @return null when no server runs on the directory */
    @Nullable Long runningProcess() {
        PostmasterFile file = PostmasterFile.read(cluster.directory());
        return file != null && file.running() ? file.pid() : null;
    }

    Connection connect(int port, String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(PostgresCluster.USER);
        source.setPassword(cluster.password());
        source.setConnectTimeout(5);
        source.setSocketTimeout(20);
        return source.getConnection();
    }

    static String one(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        }
    }

    private static int freePort() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
                return socket.getLocalPort();
            } catch (IOException e) {
                log.trace("Port {} is taken", port, e);
            }
        }
        throw new DatabaseException("No free port for PostgreSQL between %d and %d".formatted(FIRST_PORT, LAST_PORT));
    }

    private String since(long position) {
        try {
            byte[] content = Files.readAllBytes(logFile);
            int from = (int) Math.max(Math.min(position, content.length), content.length - 2_000L);
            return new String(content, from, content.length - from, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("The start of PostgreSQL was interrupted", e);
        }
    }
}
