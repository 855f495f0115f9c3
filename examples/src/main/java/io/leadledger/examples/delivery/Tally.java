package io.leadledger.examples.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the server said of everything posted so far. */
public final class Tally {

    private static final int REASONS_KEPT = 5;

    private final long startedNanos = System.nanoTime();
    private final List<String> reasons = new ArrayList<>();
    private int answered;
    private int entitiesCreated;
    private int entitiesUpdated;
    private int entitiesUnchanged;
    private int eventsCreated;
    private int eventsDuplicate;
    private int rejected;
    private int retries;

    synchronized void answered(Batch batch, JsonNode answer) {
        answered += batch.items().size();
        entitiesCreated += answer.path("entities_created").asInt();
        entitiesUpdated += answer.path("entities_updated").asInt();
        entitiesUnchanged += answer.path("entities_unchanged").asInt();
        eventsCreated += answer.path("events_created").asInt();
        eventsDuplicate += answer.path("events_duplicate").asInt();
        rejected += answer.path("rejected").asInt();
        for (JsonNode error : answer.path("errors")) {
            reason(error.path("id").asText() + ": " + error.path("code").asText() + " " + error.path("field").asText() + ", "
                    + error.path("message").asText());
        }
    }

    /** The whole batch was turned away. */
    synchronized void refused(Batch batch, int status, String body) {
        answered += batch.items().size();
        rejected += batch.items().size();
        reason("a batch of " + batch.items().size() + " was answered " + status + ": " + body.substring(0, Math.min(300, body.length())));
    }

    synchronized void retried() {
        retries++;
    }

    private void reason(String reason) {
        if (reasons.size() < REASONS_KEPT) {
            reasons.add(reason);
        }
    }

    public synchronized int rejected() {
        return rejected;
    }

    synchronized int answered() {
        return answered;
    }

    synchronized double perSecond() {
        return answered / Math.max(0.001, seconds());
    }

    private double seconds() {
        return (System.nanoTime() - startedNanos) / 1e9;
    }

    /** Lines for people. */
    public synchronized String summary() {
        StringBuilder summary = new StringBuilder(String.format(Locale.ROOT,
                "%,d items in %.1f s (%,.0f a second)%n"
                        + "entities: %,d created, %,d updated, %,d unchanged%n"
                        + "events:   %,d created, %,d duplicate%n"
                        + "rejected: %,d%n",
                answered, seconds(), perSecond(), entitiesCreated, entitiesUpdated, entitiesUnchanged, eventsCreated, eventsDuplicate,
                rejected));
        if (retries > 0) {
            summary.append(String.format(Locale.ROOT, "requests tried again: %,d%n", retries));
        }
        reasons.forEach(reason -> summary.append("  ").append(reason).append(System.lineSeparator()));
        return summary.toString();
    }
}
