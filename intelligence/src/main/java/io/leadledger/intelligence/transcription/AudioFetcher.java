package io.leadledger.intelligence.transcription;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings recordings into files, for providers that take nothing else. */
final class AudioFetcher {

    private static final Logger LOG = LoggerFactory.getLogger(AudioFetcher.class);
    private static final long LARGEST = 100L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final CloseableHttpClient http;

    /** @param http that keeps to the rules for addresses which others name */
    AudioFetcher(CloseableHttpClient http) {
        this.http = http;
    }

    Audio.InFile fetch(URI source) throws TranscriptionFailed {
        Path file = null;
        try {
            Path made = Files.createTempFile("recording", ".audio");
            file = made;
            return http.execute(new HttpGet(source), answer -> {
                if (answer.getCode() != 200 || answer.getEntity() == null) {
                    throw new IOException("the source does not give a recording");
                }
                try (InputStream content = answer.getEntity().getContent(); OutputStream out = Files.newOutputStream(made)) {
                    copy(content, out);
                }
                return new Audio.InFile(made, type(answer));
            });
        } catch (IOException | IllegalArgumentException e) {
            remove(file);
            throw TranscriptionFailed.unusable("The recording cannot be had from its source", e);
        }
    }

    static Audio.InFile keep(InputStream content, String contentType) throws TranscriptionFailed {
        Path file = null;
        try (content) {
            file = Files.createTempFile("recording", ".audio");
            try (OutputStream out = Files.newOutputStream(file)) {
                copy(content, out);
            }
            return new Audio.InFile(file, contentType);
        } catch (IOException e) {
            remove(file);
            throw TranscriptionFailed.unusable("The recording cannot be read", e);
        }
    }

    static void remove(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("a temporary file could not be removed", e);
        }
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long copied = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            copied += read;
            if (copied > LARGEST) {
                throw new IOException("the recording is too large");
            }
            to.write(buffer, 0, read);
        }
    }

    private static String type(ClassicHttpResponse answer) {
        String type = answer.getEntity().getContentType();
        return type != null && type.matches("(audio|video)/[A-Za-z0-9.+-]{1,60}(;.*)?") ? type : "audio/wav";
    }
}
