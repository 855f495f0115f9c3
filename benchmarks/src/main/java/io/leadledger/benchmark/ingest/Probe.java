package io.leadledger.benchmark.ingest;

import io.leadledger.benchmark.data.Leads;
import io.leadledger.benchmark.http.HttpConnection;
import io.leadledger.benchmark.report.Latencies;
import io.leadledger.benchmark.server.Credentials;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes a message with one key and reads that lead with another, to which the first one's writes mean nothing, until the message is its
 * last; five times a second.
 */
final class Probe implements Runnable {

    private static final long PAUSE_MILLIS = 200;
    private static final long POLL_MILLIS = 3;
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private final HttpConnection writer;
    private final HttpConnection reader;
    private final String path;
    private final int leads;
    private final AtomicBoolean over = new AtomicBoolean();
    private final Latencies lags = new Latencies();

    Probe(int port, Credentials writing, Credentials reading, int leads) {
        this.writer = new HttpConnection(port, writing.apiKey());
        this.reader = new HttpConnection(port, reading.apiKey());
        this.path = "/users/" + writing.companyId() + "/leads/";
        this.leads = leads;
    }

    Latencies finish(Thread probing) throws InterruptedException {
        over.set(true);
        probing.join();
        return lags;
    }

    @Override
    public void run() {
        try (writer; reader) {
            for (int number = 0; !over.get(); number++) {
                probe(number);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void probe(int number) throws IOException, InterruptedException {
        int lead = number % leads;
        String text = "probe " + number;
        writer.postJson("/api/v1/ingestion/events", """
                {"events":[{"event_id":"probe-%1$d","entity_id":"%2$s","event_type":"message","timestamp":"%3$s",\
                "data":{"message_id":"probe-%1$d","conversation_id":"probe-%2$s","platform":"whatsapp","sender":"user","text":"%4$s"}}]}"""
                .formatted(number, Leads.id(lead), Instant.now(), text)).expect(200);
        long answered = System.nanoTime();
        String sought = "\"last_message_text\":\"" + text + "\"";
        while (!reader.get(path + Leads.phone(lead)).expect(200).text().contains(sought)) {
            if (System.nanoTime() - answered > PATIENCE_NANOS) {
                throw new IllegalStateException("A message is not visible after 30 s");
            }
            Thread.sleep(POLL_MILLIS);
        }
        lags.add(System.nanoTime() - answered);
    }
}
