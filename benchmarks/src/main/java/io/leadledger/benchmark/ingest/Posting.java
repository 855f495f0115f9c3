package io.leadledger.benchmark.ingest;

import io.leadledger.benchmark.http.HttpConnection;
import io.leadledger.benchmark.http.Reply;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection that posts its share of prepared batches, and takes nothing less than all of them created for an answer. */
final class Posting implements Crew.Step {

    private final HttpConnection connection;
    private final List<byte[]> bodies;
    private final AtomicInteger next;
    private final int size;

    Posting(HttpConnection connection, List<byte[]> bodies, AtomicInteger next, int size) {
        this.connection = connection;
        this.bodies = bodies;
        this.next = next;
        this.size = size;
    }

    @Override
    public int run() throws IOException {
        int index = next.getAndIncrement();
        if (index >= bodies.size()) {
            return 0;
        }
        Reply reply = connection.post("/api/v1/ingestion/events", "application/json", bodies.get(index)).expect(200);
        int created = reply.number("events_created");
        if (created != size) {
            throw new IllegalStateException("Only " + created + " of " + size + " events were created: " + reply.text());
        }
        return created;
    }
}
