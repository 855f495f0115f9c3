package io.leadledger.benchmark.kill;

import io.leadledger.benchmark.http.HttpConnection;
import io.leadledger.benchmark.http.Reply;
import io.leadledger.benchmark.server.Credentials;
import io.leadledger.benchmark.server.LeadledgerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Clients that make one thing after the other until they are told to stop, each at one server, however often that is gone. */
final class Makers {

    private static final int A_SERVER = 2;
    private static final long PAUSE_MILLIS = 20;

    /** @param id member of the answer that names what was made */
    record Order(String path, Supplier<String> body, String id) {}

    private final Set<String> made = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;
    private volatile @Nullable String refusal;

    private Makers() {}

    static Makers start(Credentials company, Order order, LeadledgerProcess... servers) {
        Makers makers = new Makers();
        for (LeadledgerProcess server : servers) {
            for (int i = 0; i < A_SERVER; i++) {
                makers.threads.add(Thread.ofPlatform().start(() -> makers.make(server.port(), company.apiKey(), order)));
            }
        }
        return makers;
    }

    private void make(int port, String key, Order order) {
        try (HttpConnection connection = new HttpConnection(port, key)) {
            while (!stopped) {
                Reply reply = connection.postJson(order.path(), order.body().get());
                if (reply.status() == 201) {
                    made.add(reply.text(order.id()));
                } else if (reply.status() < 500) {
                    refusal = reply.status() + " " + reply.text();
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (IOException e) {
            // The server is gone, as it was meant to be; what was not answered counts as not made.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return the ids of what was acknowledged */
    Set<String> stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
        if (refusal != null) {
            throw new IllegalStateException("A good request was refused: " + refusal);
        }
        return Set.copyOf(made);
    }
}
