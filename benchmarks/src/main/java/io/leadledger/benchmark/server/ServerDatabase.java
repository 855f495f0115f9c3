package io.leadledger.benchmark.server;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/** The PostgreSQL server that the application keeps in its data directory, for floors and for looking behind the curtain. */
public final class ServerDatabase {

    /** Of the database, and of the role that owns it. */
    private static final String NAME = "leadledger";

    private final Path files;

    ServerDatabase(Path dataDirectory) {
        this.files = dataDirectory.resolve("postgres");
    }

    public Connection connect() throws SQLException {
        try {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setServerNames(new String[] {"127.0.0.1"});
            source.setPortNumbers(new int[] {port()});
            source.setDatabaseName(NAME);
            source.setUser(NAME);
            source.setPassword(password());
            source.setReWriteBatchedInserts(true);
            return source.getConnection();
        } catch (IOException e) {
            throw new SQLException("The database's files cannot be read", e);
        }
    }

    /** Every column of every row as text, as a client would want them. */
    public static void readAll(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getString(i);
                }
            }
        }
    }

    /** For another instance of the application. */
    String url() throws IOException {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s".formatted(
                port(), NAME, NAME, URLEncoder.encode(password(), StandardCharsets.UTF_8));
    }

    private int port() throws IOException {
        return Integer.parseInt(postmaster().get(3).strip());
    }

    private String password() throws IOException {
        return Files.readString(files.resolve("leadledger.password")).strip();
    }

    /** The server's process, if one runs on these files. */
    Optional<ProcessHandle> process() {
        try {
            long pid = Long.parseLong(postmaster().getFirst().strip());
            boolean ours = Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), files);
            return ours ? ProcessHandle.of(pid) : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(files.resolve("postmaster.pid"));
    }
}
