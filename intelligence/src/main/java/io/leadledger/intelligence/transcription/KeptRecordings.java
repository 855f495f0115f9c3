package io.leadledger.intelligence.transcription;

import io.leadledger.web.blob.BlobStore;
import io.leadledger.web.recording.RecordingAddress;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recordings that are kept here, which a provider cannot fetch by their address. */
@Component
class KeptRecordings {

    private final JdbcClient jdbc;
    private final BlobStore blobs;

    KeptRecordings(JdbcClient jdbc, BlobStore blobs) {
        this.jdbc = jdbc;
        this.blobs = blobs;
    }

    private record Kept(String name, String contentType, long size) {}

    /**
     * A file of its own, which the caller removes; empty when the address is not that of a recording of this company's.
     *
     * @throws TranscriptionFailed when it is, and cannot be read
     */
    Optional<Audio.InFile> find(UUID companyId, String url) throws TranscriptionFailed {
        Kept kept = RecordingAddress.nameIn(url).flatMap(name -> jdbc.sql(
                                "SELECT content_type, size FROM recordings WHERE name = :name AND company_id = :company")
                        .param("name", name)
                        .param("company", companyId)
                        .query((row, _) -> new Kept(name, row.getString("content_type"), row.getLong("size")))
                        .optional())
                .orElse(null);
        if (kept == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(AudioFetcher.keep(blobs.open(RecordingAddress.blobOf(kept.name()), 0, kept.size()), kept.contentType()));
        } catch (IOException e) {
            throw TranscriptionFailed.unusable("The recording cannot be read", e);
        }
    }
}
