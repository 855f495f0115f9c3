package io.leadledger.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What {@code postmaster.pid} says: the server that runs, or last ran, on a data directory. */
record PostmasterFile(Path file, long pid, int port) {

    /** Above every possible process id, so never alive. */
    private static final String NOBODY = String.valueOf(Integer.MAX_VALUE);

    /** @return null when no server has written one, or it is half written */
    static @Nullable PostmasterFile read(Path directory) {
        Path file = directory.resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() < 4 ? null : new PostmasterFile(file, Long.parseLong(lines.get(0).strip()), Integer.parseInt(lines.get(3).strip()));
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException | NumberFormatException e) {
            throw new DatabaseException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Whether the process lives and is a server on this directory: ids are used again, above all in containers. */
    boolean running() {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty() || defunct()) {
            return false;
        }
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), file.getParent());
        } catch (IOException e) {
            return process.get().info().command().map(command -> command.endsWith("postgres")).orElse(true);
        }
    }

    /** A killed server stays as a zombie where nobody waits for it, as under many containers' first process. */
    private boolean defunct() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Takes the dead server's name off the file: PostgreSQL takes any process with that id, a zombie too, for a running server. The
     * file stays, because its last lines let the next server see whether sessions of the dead one still use its memory.
     */
    void disown() {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            lines.set(0, NOBODY);
            Files.write(file, lines);
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw new DatabaseException("%s cannot be written: %s".formatted(file, e.getMessage()), e);
        }
    }
}
