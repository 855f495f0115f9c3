package io.leadledger.benchmark.data;

import io.leadledger.benchmark.http.HttpConnection;
import io.leadledger.benchmark.server.Credentials;
import io.leadledger.benchmark.server.LeadledgerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Leads that events happen to. */
public final class Leads {

    private static final int BATCH = 500;

    private Leads() {}

    public static String id(int number) {
        return "lead-%06d".formatted(number);
    }

    /** Digits only, as the lead list shows it. */
    public static String phone(int number) {
        return "4915%08d".formatted(number);
    }

    /** Posts so many of them as entities. */
    public static void post(LeadledgerProcess server, Credentials company, int count) throws IOException {
        try (HttpConnection connection = new HttpConnection(server.port(), company.apiKey())) {
            for (int from = 0; from < count; from += BATCH) {
                String body = batch(from, Math.min(count, from + BATCH));
                int processed = connection.post("/api/v1/ingestion/entities", "application/json", body.getBytes(StandardCharsets.UTF_8))
                        .expect(200).number("entities_created");
                if (processed != Math.min(count, from + BATCH) - from) {
                    throw new IllegalStateException("Only " + processed + " leads of a batch were created");
                }
            }
        }
    }

    private static String batch(int from, int to) {
        String time = Instant.now().minusSeconds(86_400).toString();
        StringBuilder body = new StringBuilder("{\"entities\":[");
        for (int number = from; number < to; number++) {
            body.append(number == from ? "" : ",").append("""
                    {"entity_id":"%s","entity_type":"lead","timestamp":"%s","attributes":{"name":"Lead Number %d",\
                    "email":"lead%d@example.com","phone":"+%s","company":"Company %d"}}"""
                    .formatted(id(number), time, number, number, phone(number), number % 997));
        }
        return body.append("]}").toString();
    }
}
