package io.leadledger.web.blob;

import io.leadledger.api.DataDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.UUID;

/** Below the data directory. Instances on several machines need object storage instead: they do not see each other's files. */
final class FileBlobs implements BlobStore {

    private static final int BUFFER = 64 * 1024;

    private final DataDirectory directory;

    FileBlobs(DataDirectory directory) {
        this.directory = directory;
    }

    @Override
    public void put(String name, InputStream content, long size) throws IOException {
        Path file = file(name);
        Path parent = directory.directory(directory.root().relativize(file.getParent()).toString());
        Path draft = parent.resolve(".draft-" + UUID.randomUUID());
        try {
            write(draft, content, size);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            sync(parent);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void write(Path draft, InputStream content, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            if (channel.size() != size) {
                throw new IOException("the blob is not as long as announced");
            }
            channel.force(true);
        }
    }

    /** The name is durable too, where the file system lets a directory be synchronised. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public OptionalLong size(String name) throws IOException {
        try {
            return OptionalLong.of(Files.size(file(name)));
        } catch (NoSuchFileException none) {
            return OptionalLong.empty();
        }
    }

    @Override
    public InputStream open(String name, long offset, long length) throws IOException {
        InputStream whole = Files.newInputStream(file(name));
        whole.skipNBytes(offset);
        return new Stretch(whole, length);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(file(name));
    }

    private Path file(String name) {
        return directory.resolve("blobs").resolve(BlobNames.checked(name));
    }
}
