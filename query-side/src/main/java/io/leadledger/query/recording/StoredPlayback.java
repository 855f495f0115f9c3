package io.leadledger.query.recording;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.query.recording.RecordingReads.Stored;
import io.leadledger.web.blob.BlobStore;
import io.leadledger.web.recording.RecordingAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.stereotype.Component;

/** Sends a recording that is kept here, whole or a stretch of it. */
@Component
class StoredPlayback {

    private final BlobStore blobs;

    StoredPlayback(BlobStore blobs) {
        this.blobs = blobs;
    }

    /** @param range the header {@code Range}; one that asks for several stretches, or cannot be read, is answered with the whole */
    void send(Stored stored, @Nullable String range, HttpServletResponse response) throws IOException {
        String blob = RecordingAddress.blobOf(stored.name());
        if (blobs.size(blob).isEmpty()) {
            throw new LedgerException(ErrorCode.NOT_FOUND, "The recording is not there any more");
        }
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        HttpRange asked = single(range);
        if (asked != null && asked.getRangeStart(stored.size()) >= stored.size()) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + stored.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        long start = asked == null ? 0 : asked.getRangeStart(stored.size());
        long end = asked == null ? stored.size() - 1 : asked.getRangeEnd(stored.size());
        if (asked != null) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + start + "-" + end + "/" + stored.size());
        }
        response.setContentType(stored.contentType());
        response.setContentLengthLong(end - start + 1);
        try (InputStream content = blobs.open(blob, start, end - start + 1)) {
            content.transferTo(response.getOutputStream());
        }
    }

    private static @Nullable HttpRange single(@Nullable String range) {
        try {
            List<HttpRange> ranges = range == null ? List.of() : HttpRange.parseRanges(range);
            return ranges.size() == 1 ? ranges.getFirst() : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
