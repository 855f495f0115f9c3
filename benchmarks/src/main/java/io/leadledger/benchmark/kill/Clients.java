package io.leadledger.benchmark.kill;

import io.leadledger.benchmark.http.HttpConnection;
import io.leadledger.benchmark.http.Reply;
import io.leadledger.benchmark.kill.Load.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Four clients that post requests until all are answered or the server is gone. */
final class Clients {

    private static final int COUNT = 4;

    private final Queue<Request> waiting;
    private final List<Request> acknowledged = new CopyOnWriteArrayList<>();
    private final AtomicInteger items = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile @Nullable String refusal;

    private Clients(List<Request> requests) {
        this.waiting = new ConcurrentLinkedQueue<>(requests);
    }

    static Clients start(int port, String key, List<Request> requests) {
        Clients clients = new Clients(requests);
        for (int i = 0; i < COUNT; i++) {
            clients.threads.add(Thread.ofPlatform().start(() -> clients.post(port, key)));
        }
        return clients;
    }

    private void post(int port, String key) {
        try (HttpConnection connection = new HttpConnection(port, key)) {
            for (Request request = waiting.poll(); request != null; request = waiting.poll()) {
                Reply reply = connection.post("/api/v1/ingestion/" + request.source(), request.contentType(), request.body());
                if (reply.status() == 200 && reply.number("rejected") == 0) {
                    acknowledged.add(request);
                    items.addAndGet(request.items());
                } else if (reply.status() < 500) {
                    refusal = reply.status() + " " + reply.text();
                }
            }
        } catch (IOException e) {
            // The server is gone, as it was meant to be; what was not answered counts as not done.
        }
    }

    /** How many facts have been acknowledged so far. */
    int items() {
        return items.get();
    }

    boolean isDone() {
        return threads.stream().noneMatch(Thread::isAlive);
    }

    /** @return requests that were acknowledged, once all clients have stopped */
    List<Request> await() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
        if (refusal != null) {
            throw new IllegalStateException("A good request was refused: " + refusal);
        }
        return List.copyOf(acknowledged);
    }
}
