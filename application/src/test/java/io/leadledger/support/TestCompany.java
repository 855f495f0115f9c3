package io.leadledger.support;

import java.util.List;

/** A company with its key, for one test. */
public record TestCompany(String id, LedgerClient client) {

    public Answer get(String path, String... headers) {
        return client.get(path, headers);
    }

    public Answer post(String path, String json, String... headers) {
        return client.post(path, json, headers);
    }

    public Answer patch(String path, String json, String... headers) {
        return client.patch(path, json, headers);
    }

    public Answer postEntities(String... entities) {
        return client.post("/api/v1/ingestion/entities", RunningLedger.batch(id, "entities", List.of(entities)));
    }

    public Answer postEvents(String... events) {
        return postEvents(List.of(events));
    }

    public Answer postEvents(List<String> events) {
        return client.post("/api/v1/ingestion/events", RunningLedger.batch(id, "events", events));
    }
}
