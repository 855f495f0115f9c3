package io.leadledger.database;

import io.leadledger.api.DataDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's files in {@code <data dir>/postgres}. They are made in a draft directory whose rename is the last step: what has the
 * name is whole and is never deleted; a draft left by a crash is.
 *
 * @param directory its real path, as the server itself names it
 */
record PostgresCluster(Path directory, String password) {

    static final String USER = "leadledger";

    private static final Logger log = LoggerFactory.getLogger(PostgresCluster.class);
    private static final String SETTINGS = "leadledger.conf";
    private static final String PASSWORD = "leadledger.password";
    private static final String DRAFT = "postgres.draft-";

    /** The caller holds the data directory's lock. */
    static PostgresCluster openOrMake(DataDirectory data, PostgresCommands commands) {
        Path directory = data.resolve("postgres");
        try {
            if (!Files.exists(directory.resolve("PG_VERSION"))) {
                refuseForeign(directory);
                make(data, directory, commands);
            }
            Files.writeString(directory.resolve(SETTINGS), PostgresSettings.FILE);
            return new PostgresCluster(directory.toRealPath(), Files.readString(directory.resolve(PASSWORD)).strip());
        } catch (IOException e) {
            throw new DatabaseException("The database in %s cannot be opened: %s: %s"
                    .formatted(directory, e.getClass().getSimpleName(), e.getMessage()), e);
        }
    }

    private static void refuseForeign(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> content = Files.list(directory)) {
            if (content.findAny().isPresent()) {
                throw new DatabaseException("%s is not empty and holds no database: move it away.".formatted(directory));
            }
        }
    }

    private static void make(DataDirectory data, Path directory, PostgresCommands commands) throws IOException {
        sweepDrafts(data);
        // Named anew each time: the initdb of a killed start may still be writing into an earlier one.
        Path workshop = Files.createTempDirectory(data.root(), DRAFT);
        Path draft = workshop.resolve("postgres");
        Path passwordFile = Files.writeString(workshop.resolve(PASSWORD), newPassword() + "\n");
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        PostgresCommands.Result result = commands.initdb(draft, List.of("--username=" + USER, "--auth=scram-sha-256",
                "--pwfile=" + passwordFile, "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                // macOS has no C.UTF-8 in its C library.
                "--locale=" + (mac ? "en_US.UTF-8" : "C.UTF-8")));
        if (!result.succeeded()) {
            FileSystemUtils.deleteRecursively(workshop);
            throw new DatabaseException("initdb failed: " + explained(result.output()));
        }
        Files.move(passwordFile, draft.resolve(PASSWORD));
        Files.writeString(draft.resolve("postgresql.conf"), "\ninclude = '" + SETTINGS + "'\n", StandardOpenOption.APPEND);
        Files.writeString(draft.resolve(SETTINGS), PostgresSettings.FILE);
        for (String written : List.of(PASSWORD, "postgresql.conf", SETTINGS, "")) {
            sync(draft.resolve(written));
        }
        Files.deleteIfExists(directory);
        Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
        sync(data.root());
        sweepDrafts(data);
        log.info("A new database is made in {}", directory);
    }

    private static void sweepDrafts(DataDirectory data) throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(data.root(), DRAFT + "*")) {
            for (Path draft : drafts) {
                FileSystemUtils.deleteRecursively(draft);
            }
        } catch (FileSystemException e) {
            log.warn("An unfinished database directory stays: {}", e.getMessage());
        }
    }

    private static String explained(String output) {
        if (output.contains("cannot be run as root")) {
            return "PostgreSQL does not run as root, and this machine permits no user namespaces (unshare -U). Run as an ordinary user.";
        }
        return output;
    }

    private static String newPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
