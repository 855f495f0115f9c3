package io.leadledger.intelligence.retrieval;

import io.leadledger.api.DataDirectory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A node's own folder of indexes, and how far they have followed which log. Nodes on one machine that share a data directory take a
 * folder each. Whatever does not fit together is thrown away and built again.
 */
final class SearchDirectory {

    /** Goes up with each change to what is kept of a passage. */
    private static final int FORMAT = 2;

    private static final int MOST_NODES = 64;
    private static final String POSITION = "position";

    private final DataDirectory data;
    private final String folder;
    private final FileLock lock;

    private SearchDirectory(DataDirectory data, String folder, FileLock lock) {
        this.data = data;
        this.folder = folder;
        this.lock = lock;
    }

    /** The first folder that no other node has. */
    static SearchDirectory take(DataDirectory data) throws IOException {
        for (int number = 1; number <= MOST_NODES; number++) {
            String folder = "search/" + number;
            Path file = data.directory(folder).resolve("lock");
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return new SearchDirectory(data, folder, lock);
                }
            } catch (OverlappingFileLockException ofThisProcess) {
                // the next one then
            }
            channel.close();
        }
        throw new IOException("all folders for the search index are taken");
    }

    Path company(UUID companyId) {
        return data.resolve(folder).resolve(companyId.toString());
    }

    /** How far the indexes are, if they are of this log and have vectors of this model; else nowhere, and there are none any more. */
    Followed position(String log, String model) throws IOException {
        try {
            List<String> lines = Files.readAllLines(data.resolve(folder).resolve(POSITION), StandardCharsets.UTF_8);
            if (lines.size() == 5 && lines.subList(0, 3).equals(List.of(Integer.toString(FORMAT), log, model))) {
                return new Followed(Long.parseLong(lines.get(3)), Long.parseLong(lines.get(4)));
            }
        } catch (NoSuchFileException | NumberFormatException none) {
            // as after a crash before the first commit
        }
        clear();
        return Followed.NOTHING;
    }

    void reached(String log, String model, Followed position) {
        String lines = String.join(
                "\n", Integer.toString(FORMAT), log, model, Long.toString(position.log()), Long.toString(position.vectors()));
        data.writePrivately(folder + "/" + POSITION, lines.getBytes(StandardCharsets.UTF_8));
    }

    /** To be called while no index is open. */
    void clear() throws IOException {
        Files.deleteIfExists(data.resolve(folder).resolve(POSITION));
        try (Stream<Path> indexes = Files.list(data.resolve(folder))) {
            for (Path index : indexes.filter(Files::isDirectory).toList()) {
                remove(index);
            }
        }
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    void release() throws IOException {
        lock.channel().close();
    }
}
