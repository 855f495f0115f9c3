package io.leadledger.command.recording;

import io.leadledger.web.blob.BlobStore;
import io.leadledger.web.recording.RecordingAddress;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what nobody's call has named within a day. Runs on every node; each recording is one node's to remove. */
@Component
class RecordingExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingExpiry.class);

    private final RecordingRegister register;
    private final BlobStore blobs;

    RecordingExpiry(RecordingRegister register, BlobStore blobs) {
        this.register = register;
        this.blobs = blobs;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void expire() {
        try {
            register.expire().forEach(this::remove);
        } catch (DataAccessException e) {
            LOG.warn("expired recordings are removed the next time: the database is away");
        }
    }

    private void remove(String name) {
        try {
            blobs.delete(RecordingAddress.blobOf(name));
        } catch (IOException e) {
            LOG.warn("the bytes of an expired recording could not be removed", e);
        }
    }
}
