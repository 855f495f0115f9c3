package io.leadledger.web.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A piece of work. It is done at least once, so its handler says what it did in a way that can be said twice.
 *
 * @param kind names the handler
 * @param id one job at a time has it in its kind and company
 * @param dueAt not to be begun before
 * @param attempts how often it was begun before this time
 */
public record Job(UUID companyId, String kind, String id, JsonNode payload, Instant dueAt, int attempts) {

    public static Job dueAt(Instant dueAt, UUID companyId, String kind, String id, JsonNode payload) {
        return new Job(companyId, kind, id, payload, dueAt, 0);
    }
}
