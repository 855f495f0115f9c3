package io.leadledger.benchmark.hostile;

import io.leadledger.benchmark.server.Credentials;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bodies of 2 GB, sent for as long as the server takes them. */
final class Giants {

    private static final long SIZE = 2L * 1024 * 1024 * 1024;
    private static final int PIECE = 1024 * 1024;
    private static final int TIMEOUT_MILLIS = 120_000;

    private final int port;
    private final Credentials company;

    Giants(int port, Credentials company) {
        this.port = port;
        this.company = company;
    }

    /**
     * @param start of the body; the rest repeats the filler
     * @param declared whether Content-Length says how long it is; otherwise it comes in chunks
     * @return the status line, or what happened in its place
     */
    String send(String path, String contentType, String start, String filler, boolean declared) throws IOException {
        byte[] piece = new byte[PIECE];
        byte[] pattern = filler.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < PIECE; i++) {
            piece[i] = pattern[i % pattern.length];
        }
        System.arraycopy(start.getBytes(StandardCharsets.UTF_8), 0, piece, 0, start.length());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            OutputStream out = socket.getOutputStream();
            String length = declared ? "Content-Length: " + SIZE : "Transfer-Encoding: chunked";
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + company.apiKey() + "\r\nContent-Type: "
                    + contentType
                    + "\r\n" + length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            long sent = write(out, piece, pattern, declared);
            return status(socket) + " after " + sent / PIECE + " MiB";
        }
    }

    private static long write(OutputStream out, byte[] first, byte[] pattern, boolean declared) {
        byte[] piece = first.clone();
        long sent = 0;
        try {
            while (sent < SIZE) {
                if (!declared) {
                    out.write((Integer.toHexString(PIECE) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                }
                out.write(piece);
                if (!declared) {
                    out.write(new byte[] {'\r', '\n'});
                }
                if (sent == 0) {
                    for (int i = 0; i < PIECE; i++) {
                        piece[i] = pattern[i % pattern.length];
                    }
                }
                sent += PIECE;
            }
            if (!declared) {
                out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            }
            out.flush();
        } catch (IOException e) {
            // The server has had enough; what it says is read next.
            return sent;
        }
        return sent;
    }

    private static String status(Socket socket) {
        try {
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)).readLine();
            return line == null ? "closed without an answer" : line;
        } catch (IOException e) {
            return "closed: " + e.getMessage();
        }
    }

    static boolean isRefusal(String outcome) {
        return Arrays.stream(new String[] {"HTTP/1.1 4", "HTTP/1.1 503", "closed"}).anyMatch(outcome::startsWith);
    }
}
