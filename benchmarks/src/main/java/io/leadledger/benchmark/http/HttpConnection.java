package io.leadledger.benchmark.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive HTTP/1.1 connection to this machine, blocking, for one thread. It costs little, because client and server share the
 * cores, and it sends any bytes whatever, because some runs have to. Connects when needed; after a failure the next request connects
 * anew.
 */
public final class HttpConnection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 60_000;

    private final int port;
    private final String common;
    private @Nullable Socket socket;
    private @Nullable InputStream in;
    private @Nullable OutputStream out;

    /** @param key null for none */
    public HttpConnection(int port, @Nullable String key) {
        this.port = port;
        this.common = "Host: localhost:" + port + "\r\n" + (key == null ? "" : "Authorization: Bearer " + key + "\r\n");
    }

    public Reply get(String target) throws IOException {
        return send("GET", target, "", new byte[0]);
    }

    public Reply post(String target, String contentType, byte[] body) throws IOException {
        return send("POST", target, "Content-Type: " + contentType + "\r\n", body);
    }

    public Reply postJson(String target, String body) throws IOException {
        return post(target, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads an answer of any length without keeping it.
     *
     * @return how many lines it has
     */
    public long countLines(String target) throws IOException {
        OutputStream to = connected();
        to.write(("GET " + target + " HTTP/1.1\r\n" + common + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        to.flush();
        String status = line();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status);
        }
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            chunked |= line.toLowerCase(Locale.ROOT).startsWith("transfer-encoding: chunked");
        }
        if (!chunked) {
            throw new IOException("Not a stream");
        }
        long lines = 0;
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            for (byte b : exactly(size)) {
                lines += b == '\n' ? 1 : 0;
            }
            line();
        }
        close();
        return lines;
    }

    /** @param headers lines with their ends */
    public Reply send(String method, String target, String headers, byte[] body) throws IOException {
        String length = body.length > 0 || !method.equals("GET") ? "Content-Length: " + body.length + "\r\n" : "";
        byte[] head = (method + " " + target + " HTTP/1.1\r\n" + common + headers + length + "\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] request = head;
        if (body.length > 0) {
            request = new byte[head.length + body.length];
            System.arraycopy(head, 0, request, 0, head.length);
            System.arraycopy(body, 0, request, head.length, body.length);
        }
        return sendRaw(request);
    }

    /** Sends the bytes as they are and reads one answer. */
    public Reply sendRaw(byte[] request) throws IOException {
        boolean ended = false;
        try {
            OutputStream to = connected();
            to.write(request);
            to.flush();
            Reply reply = reply();
            ended = !"close".equalsIgnoreCase(reply.header("connection"));
            return reply;
        } finally {
            if (!ended) {
                close();
            }
        }
    }

    private OutputStream connected() throws IOException {
        if (out == null) {
            Socket made = new Socket();
            made.setTcpNoDelay(true);
            made.setSoTimeout(TIMEOUT_MILLIS);
            made.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
            socket = made;
            in = new BufferedInputStream(made.getInputStream(), 32 * 1024);
            out = made.getOutputStream();
        }
        return out;
    }

    private Reply reply() throws IOException {
        String statusLine = line();
        if (!statusLine.startsWith("HTTP/1.1 ")) {
            throw new IOException("Not an answer: " + statusLine);
        }
        int status = Integer.parseInt(statusLine.substring(9, 12));
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        return new Reply(status, headers, body(status, headers));
    }

    private byte[] body(int status, Map<String, String> headers) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        String length = headers.get("content-length");
        if (length != null) {
            return exactly(Integer.parseInt(length));
        }
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks();
        }
        byte[] rest = input().readAllBytes();
        close();
        return rest;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(), 16);
            body.writeBytes(exactly(size));
            line();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = input().readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The connection ended within an answer");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(64);
        InputStream from = input();
        for (int b = from.read(); b != '\n'; b = from.read()) {
            if (b < 0) {
                throw new EOFException("The connection ended before an answer");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private InputStream input() throws IOException {
        InputStream from = in;
        if (from == null) {
            throw new EOFException("Not connected");
        }
        return from;
    }

    @Override
    public void close() throws IOException {
        Socket open = socket;
        socket = null;
        in = null;
        out = null;
        if (open != null) {
            open.close();
        }
    }
}
