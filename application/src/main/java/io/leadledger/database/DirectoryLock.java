package io.leadledger.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds a data directory for one process. The operating system lets go of it when the process ends, however it ends. */
final class DirectoryLock implements AutoCloseable {

    private static final String FILE = "leadledger.lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the directory, made when missing.
     *
     * @throws DatabaseException when another process holds it or this user may not write in it
     */
    static DirectoryLock take(Path directory) {
        FileChannel channel;
        try {
            Files.createDirectories(directory);
            channel = FileChannel.open(directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new DatabaseException("The data directory %s cannot be used by user %s: %s: %s"
                    .formatted(directory, System.getProperty("user.name"), e.getClass().getSimpleName(), e.getMessage()), e);
        }
        if (!locked(channel, directory)) {
            close(channel);
            throw new DatabaseException("The data directory %s is in use by another running instance. Give each its own, or stop the other first."
                    .formatted(directory));
        }
        return new DirectoryLock(channel);
    }

    private static boolean locked(FileChannel channel, Path directory) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            close(channel);
            throw new DatabaseException("The data directory %s cannot be locked: %s".formatted(directory, e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        close(channel);
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DatabaseException("The lock of the data directory cannot be released: " + e.getMessage(), e);
        }
    }
}
