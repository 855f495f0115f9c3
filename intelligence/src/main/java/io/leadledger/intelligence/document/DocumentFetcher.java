package io.leadledger.intelligence.document;

import io.leadledger.intelligence.extraction.UnreadableDocument;
import io.leadledger.web.document.DocumentLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings documents from where others say they are, by the client that keeps to the rules for such addresses. */
@Component
class DocumentFetcher {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int BUFFER = 64 * 1024;
    private static final int OK = 200;

    private final CloseableHttpClient http;

    DocumentFetcher(CloseableHttpClient outboundHttpClient) {
        this.http = outboundHttpClient;
    }

    /**
     * @param file into which the content is written
     * @throws UnreadableDocument when the address will not give it another time either
     * @throws IOException when it may
     */
    void fetch(URI address, Path file) throws IOException, UnreadableDocument {
        String refusal;
        try {
            refusal = http.execute(new HttpGet(address), answer -> take(answer, file));
        } catch (UnknownHostException e) {
            throw new UnreadableDocument("The document cannot be fetched: its address is not one that may be connected to");
        }
        if (refusal != null) {
            throw new UnreadableDocument(refusal);
        }
    }

    /** Null when all went well. */
    private static @Nullable String take(ClassicHttpResponse answer, Path file) throws IOException {
        int status = answer.getCode();
        if (status >= 500 || status == 408 || status == 429) {
            throw new IOException("the address answers " + status);
        }
        if (status >= 300 && status < 400) {
            return "The document cannot be fetched: its address redirects, and redirects are not followed";
        }
        if (status != OK || answer.getEntity() == null) {
            return "The document cannot be fetched: its address answers " + status;
        }
        try (InputStream content = answer.getEntity().getContent(); OutputStream out = Files.newOutputStream(file)) {
            return copy(content, out);
        }
    }

    private static @Nullable String copy(InputStream content, OutputStream out) throws IOException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        byte[] buffer = new byte[BUFFER];
        long copied = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            copied += read;
            if (copied > DocumentLimits.LARGEST) {
                return "The document is larger than " + DocumentLimits.LARGEST_MIB + " MiB";
            }
            if (System.nanoTime() > deadline) {
                return "The document could not be fetched within " + LONGEST.toMinutes() + " minutes";
            }
            out.write(buffer, 0, read);
        }
        return copied == 0 ? "The document is empty" : null;
    }
}
