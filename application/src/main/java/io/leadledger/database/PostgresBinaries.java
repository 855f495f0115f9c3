package io.leadledger.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** Unpacks the programs that come in a jar, once a user and version, so that later starts find them ready. */
final class PostgresBinaries {

    private static final Logger log = LoggerFactory.getLogger(PostgresBinaries.class);

    private PostgresBinaries() {
    }

    /**
     * The directory that holds {@code bin/postgres}: in the user's cache, or below the fallback where that cannot be written.
     *
     * @throws DatabaseException when there are no programs for this machine or nowhere to put them
     */
    static Path home(Path fallback) {
        try {
            String name = "postgres-" + digest();
            for (Path parent : List.of(userCache(), fallback)) {
                Path home = parent.resolve(name);
                if (Files.isExecutable(home.resolve("bin/postgres"))) {
                    return home;
                }
            }
            try {
                return unpack(userCache().resolve(name));
            } catch (IOException e) {
                log.warn("PostgreSQL is unpacked to {} because the cache cannot be written: {}", fallback, e.getMessage());
                return unpack(fallback.resolve(name));
            }
        } catch (IOException e) {
            throw new DatabaseException("The embedded PostgreSQL cannot be unpacked: " + e.getMessage(), e);
        }
    }

    private static Path userCache() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path cache = configured == null || configured.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(configured);
        return cache.resolve("leadledger").toAbsolutePath();
    }

    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : System.getProperty("os.name");
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        try {
            return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, "amd64".equals(machine) ? "x86_64" : machine);
        } catch (IllegalStateException e) {
            throw new DatabaseException("There is no embedded PostgreSQL for %s on %s: set DATABASE_URL.".formatted(system, machine), e);
        }
    }

    private static String digest() throws IOException {
        MessageDigest sha256;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        try (InputStream in = new DigestInputStream(archive(), sha256)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha256.digest(), 0, 8);
    }

    /** Another process may unpack the same at the same time: each fills a directory of its own, and the first rename wins. */
    private static Path unpack(Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path draft = Files.createTempDirectory(home.getParent(), ".unpacking-");
        try (InputStream in = archive();
             var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, draft);
            }
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
            log.info("PostgreSQL is unpacked to {}", home);
        } catch (FileSystemException e) {
            if (!Files.isExecutable(home.resolve("bin/postgres"))) {
                throw e;
            }
        } finally {
            FileSystemUtils.deleteRecursively(draft);
        }
        return home;
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path directory) throws IOException {
        Path target = directory.resolve(entry.getName()).normalize();
        if (!target.startsWith(directory)) {
            throw new IOException("The archive leaves its directory: " + entry.getName());
        }
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(content, target);
            if (target.startsWith(directory.resolve("bin")) && !target.toFile().setExecutable(true, false)) {
                throw new IOException("Cannot be made executable: " + target);
            }
        }
    }
}
