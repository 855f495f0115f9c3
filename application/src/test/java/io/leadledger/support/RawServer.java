package io.leadledger.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server that may break every rule of HTTP. It listens on the loopback address that the running application may connect to. */
public final class RawServer implements AutoCloseable {

    /** What is said on each connection, which is closed after it. */
    @FunctionalInterface
    public interface Manners {

        void speak(Line line) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong written = new AtomicLong();

    /** One connection, whose request has been read as far as it had come. */
    public final class Line {

        private final OutputStream out;

        private Line(OutputStream out) {
            this.out = out;
        }

        public void say(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            written.addAndGet(text.length());
        }

        /** Until the other side has had enough. */
        public void repeat(String text) throws IOException {
            while (!socket.isClosed()) {
                say(text);
            }
        }

        public void drip(String text) throws IOException, InterruptedException {
            while (!socket.isClosed()) {
                say(text);
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }

        public void fallSilent() throws InterruptedException {
            while (!socket.isClosed()) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    public RawServer(String address, Manners manners) {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(() -> accept(manners));
    }

    public RawServer(Manners manners) {
        this("127.0.0.2", manners);
    }

    private void accept(Manners manners) {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(connection, manners));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection, Manners manners) {
        try (connection; InputStream in = connection.getInputStream()) {
            in.read(new byte[64 * 1024]);
            manners.speak(new Line(connection.getOutputStream()));
        } catch (IOException gone) {
            // The other side had enough.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    public String url() {
        return "http://" + socket.getInetAddress().getHostAddress() + ":" + port() + "/hook";
    }

    public int connections() {
        return connections.get();
    }

    /** Bytes that were sent to whoever connected. */
    public long written() {
        return written.get();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
