package io.leadledger.benchmark.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Where a run's server keeps its data. */
public final class WorkDirectory {

    private WorkDirectory() {}

    /** What an earlier run left. */
    public static Path left(Path directory) {
        return directory.resolve("data");
    }

    /** Empty, whatever an earlier run left. A server that still runs there is ended first. */
    public static Path fresh(Path directory) throws IOException, InterruptedException {
        return fresh(directory, "data");
    }

    public static Path fresh(Path directory, String name) throws IOException, InterruptedException {
        Path data = directory.resolve(name);
        ProcessHandle left = new ServerDatabase(data).process().orElse(null);
        if (left != null) {
            left.destroyForcibly();
            while (left.isAlive()) {
                Thread.sleep(50);
            }
        }
        FileSystemUtils.deleteRecursively(data);
        Files.deleteIfExists(directory.resolve(name + ".log"));
        Files.createDirectories(data);
        return data;
    }
}
