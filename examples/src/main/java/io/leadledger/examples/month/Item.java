package io.leadledger.examples.month;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * One line of a feed.
 *
 * @param deliveredAt when its source gets round to sending it, which orders the feed; never before the timestamp
 * @param json as the ingestion endpoints take it
 */
public record Item(Round round, Instant timestamp, Instant deliveredAt, ObjectNode json) {

    /** Items within a round may arrive in any order; rounds follow each other, as a CRM, its channels and its clean-ups would. */
    public enum Round {
        FIRST_ENTITIES(1, "entities"),
        EVENTS(2, "events"),
        LATER_ENTITIES(3, "entities");

        private final int number;
        private final String endpoint;

        Round(int number, String endpoint) {
            this.number = number;
            this.endpoint = endpoint;
        }

        /** From 1, in the order in which they go. */
        public int number() {
            return number;
        }

        /** The last part of the ingestion path, and the name of the list in the body. */
        public String endpoint() {
            return endpoint;
        }
    }

    public String id() {
        return json.path(round == Round.EVENTS ? "event_id" : "entity_id").asText();
    }

    Item delayedTo(Instant later) {
        return new Item(round, timestamp, later, json);
    }
}
