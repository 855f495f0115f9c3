package io.leadledger.web.blob;

import io.leadledger.api.DataDirectory;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileBlobsTest extends BlobStoreContract {

    @TempDir
    private Path root = Path.of("");

    @Override
    BlobStore store() {
        return new FileBlobs(new DataDirectory(root));
    }
}
