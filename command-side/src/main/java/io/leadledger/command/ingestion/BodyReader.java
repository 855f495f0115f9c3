package io.leadledger.command.ingestion;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads bodies that are held whole, at most so many of them at once that memory stays bounded. */
@Component
class BodyReader {

    static final int MOST_BYTES = 32 * 1024 * 1024;

    private static final int SMALL = 1024 * 1024;
    private static final int LARGE_AT_ONCE = 4;

    private final Semaphore large = new Semaphore(LARGE_AT_ONCE);

    /**
     * @param use what is done with the body; while it runs, the body counts against the bound
     * @throws LedgerException {@link ErrorCode#PAYLOAD_TOO_LARGE} over 32 MiB, {@link ErrorCode#UNAVAILABLE} while too many are held
     */
    <T> T read(HttpServletRequest request, Function<byte[], T> use) throws IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw tooLarge();
        }
        byte[] start = request.getInputStream().readNBytes(SMALL);
        if (start.length < SMALL) {
            return use.apply(start);
        }
        if (!large.tryAcquire()) {
            throw new LedgerException(ErrorCode.UNAVAILABLE, "Too many large batches at once").retryAfter(1);
        }
        try {
            byte[] rest = request.getInputStream().readNBytes(MOST_BYTES + 1 - SMALL);
            if (SMALL + rest.length > MOST_BYTES) {
                throw tooLarge();
            }
            byte[] whole = Arrays.copyOf(start, SMALL + rest.length);
            System.arraycopy(rest, 0, whole, SMALL, rest.length);
            return use.apply(whole);
        } finally {
            large.release();
        }
    }

    private static LedgerException tooLarge() {
        return new LedgerException(ErrorCode.PAYLOAD_TOO_LARGE, "The body is larger than 32 MiB; use NDJSON");
    }
}
