package io.leadledger.benchmark.ingest;

import io.leadledger.benchmark.report.Latencies;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sees when the lead list's position, which reads are answered from, passes the positions that writers were given. */
final class PositionWatch implements Runnable {

    private static final long POLL_MILLIS = 2;

    private final Connection database;
    private final UUID companyId;
    private final PriorityBlockingQueue<Written> waiting = new PriorityBlockingQueue<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final Latencies lags = new Latencies();

    PositionWatch(Connection database, String companyId) {
        this.database = database;
        this.companyId = UUID.fromString(companyId);
    }

    private record Written(long position, long answeredAt) implements Comparable<Written> {

        @Override
        public int compareTo(Written other) {
            return Long.compare(position, other.position);
        }
    }

    /** To be called as soon as the answer is there. */
    void written(long position) {
        waiting.add(new Written(position, System.nanoTime()));
    }

    /** Ends once everything written has been seen. */
    Latencies finish(Thread watching) throws InterruptedException {
        over.set(true);
        watching.join(60_000);
        if (!waiting.isEmpty()) {
            throw new IllegalStateException(waiting.size() + " writes are not visible after a minute");
        }
        return lags;
    }

    @Override
    public void run() {
        String position = "select last_position from read.lead_list_position where company_id = ?";
        try (PreparedStatement query = database.prepareStatement(position)) {
            query.setObject(1, companyId);
            while (!over.get() || !waiting.isEmpty()) {
                if (!waiting.isEmpty()) {
                    settle(query);
                }
                Thread.sleep(POLL_MILLIS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle(PreparedStatement query) throws SQLException {
        long reached;
        try (ResultSet result = query.executeQuery()) {
            reached = result.next() ? result.getLong(1) : 0;
        }
        long now = System.nanoTime();
        for (Written first = waiting.peek(); first != null && first.position() <= reached; first = waiting.peek()) {
            waiting.remove(first);
            lags.add(Math.max(0, now - first.answeredAt()));
        }
    }
}
