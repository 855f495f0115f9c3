package io.leadledger.intelligence.document;

import io.leadledger.api.document.DocumentContent;
import io.leadledger.web.blob.BlobStore;
import io.leadledger.web.document.DocumentBlobs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Between the store of blobs and the files that can be worked on. */
@Component
class DocumentContents {

    private final BlobStore blobs;

    DocumentContents(BlobStore blobs) {
        this.blobs = blobs;
    }

    void load(DocumentContent content, Path file) throws IOException {
        try (InputStream in = blobs.open(content.blob(), 0, content.size())) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    DocumentContent store(UUID companyId, String documentId, Path file) throws IOException {
        String blob = DocumentBlobs.content(companyId, documentId);
        put(blob, file);
        return new DocumentContent(blob, sha256(file), Math.toIntExact(Files.size(file)));
    }

    void put(String blob, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            blobs.put(blob, in, Files.size(file));
        }
    }

    void delete(String blob) throws IOException {
        blobs.delete(blob);
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
