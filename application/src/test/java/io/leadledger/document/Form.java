package io.leadledger.document;

import io.leadledger.support.Answer;
import io.leadledger.support.LedgerClient;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A multipart form as browsers and command lines send it. */
final class Form {

    private static final String BOUNDARY = "xxBOUNDARYxx";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Form field(String name, String value) {
        return part("form-data; name=\"" + name + "\"", null, value.getBytes(StandardCharsets.UTF_8));
    }

    Form json(String name, String value) {
        return part("form-data; name=\"" + name + "\"; filename=\"blob\"", "application/json", value.getBytes(StandardCharsets.UTF_8));
    }

    Form file(String fileName, byte[] content) {
        return part("form-data; name=\"file\"; filename=\"" + fileName + "\"", "application/octet-stream", content);
    }

    Form file(String fileName, String content) {
        return file(fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    private Form part(String disposition, @Nullable String type, byte[] content) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\n");
        write(type == null ? "\r\n" : "Content-Type: " + type + "\r\n\r\n");
        body.writeBytes(content);
        write("\r\n");
        return this;
    }

    Answer post(LedgerClient client, String path, String... headers) {
        write("--" + BOUNDARY + "--\r\n");
        return client.post(path, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray(), headers);
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
