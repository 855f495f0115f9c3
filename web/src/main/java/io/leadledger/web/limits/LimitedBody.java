package io.leadledger.web.limits;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Refuses to go on reading once the limit is passed. */
final class LimitedBody extends ServletInputStream {

    private final ServletInputStream body;
    private final long max;
    private long read;

    LimitedBody(ServletInputStream body, long max) {
        this.body = body;
        this.max = max;
    }

    static LedgerException tooLarge(long max) {
        return new LedgerException(ErrorCode.PAYLOAD_TOO_LARGE, "The body may have at most " + max + " bytes");
    }

    @Override
    public int read() throws IOException {
        int next = body.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = body.read(buffer, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > max) {
            throw tooLarge(max);
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
