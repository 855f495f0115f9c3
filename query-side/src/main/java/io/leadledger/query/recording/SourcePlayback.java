package io.leadledger.query.recording;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.address.OutboundAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Passes a recording on from where its source keeps it. Whatever prevents that, the recording is not there. */
@Component
class SourcePlayback {

    private static final long LARGEST = 500L * 1024 * 1024;
    private static final String RANGE = "bytes=\\d*-\\d*";

    private final CloseableHttpClient http;

    SourcePlayback(CloseableHttpClient outboundHttpClient) {
        this.http = outboundHttpClient;
    }

    /** @throws LedgerException not_found when the source cannot be reached, may not be reached or does not give a recording */
    void send(String url, @Nullable String range, HttpServletResponse response) throws IOException {
        URI source = OutboundAddress.parse(url).orElseThrow(SourcePlayback::notThere);
        HttpGet get = new HttpGet(source);
        if (range != null && range.matches(RANGE)) {
            get.setHeader(HttpHeaders.RANGE, range);
        }
        try {
            http.execute(get, answer -> {
                pass(answer, response);
                return true;
            });
        } catch (IOException | IllegalArgumentException failed) {
            if (response.isCommitted()) {
                throw new IOException("the source of a recording broke off", failed);
            }
            throw notThere();
        }
    }

    private static void pass(ClassicHttpResponse answer, HttpServletResponse response) throws IOException {
        HttpEntity entity = answer.getEntity();
        boolean given = answer.getCode() == HttpServletResponse.SC_OK || answer.getCode() == HttpServletResponse.SC_PARTIAL_CONTENT;
        if (!given || entity == null || entity.getContentLength() > LARGEST) {
            throw new IOException("the source does not give a recording");
        }
        response.setStatus(answer.getCode());
        response.setContentType(type(entity.getContentType()));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        passOn(answer, HttpHeaders.CONTENT_RANGE, response);
        passOn(answer, HttpHeaders.ACCEPT_RANGES, response);
        if (entity.getContentLength() >= 0) {
            response.setContentLengthLong(entity.getContentLength());
        }
        copy(entity.getContent(), response.getOutputStream());
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long copied = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            copied += read;
            if (copied > LARGEST) {
                throw new IOException("the recording is too large");
            }
            to.write(buffer, 0, read);
        }
    }

    private static void passOn(ClassicHttpResponse answer, String name, HttpServletResponse response) {
        Header header = answer.getFirstHeader(name);
        if (header != null) {
            response.setHeader(name, header.getValue());
        }
    }

    /** A page of somebody else's must not become a page of ours. */
    private static String type(@Nullable String said) {
        return said != null && said.matches("(audio|video)/[A-Za-z0-9.+-]{1,60}(;.*)?") ? said : MediaType.APPLICATION_OCTET_STREAM_VALUE;
    }

    private static LedgerException notThere() {
        return new LedgerException(ErrorCode.NOT_FOUND, "The recording cannot be had from its source");
    }
}
