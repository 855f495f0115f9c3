package io.leadledger.api.activity;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.EntityKind;
import java.time.Instant;

/**
 * What an event shows on a timeline.
 *
 * @param kind of the entity it happened to
 * @param entityId external id of that entity; of a lead's own event the lead
 * @param type as posted; for events with a meaning here the name the ingestion API gives them
 * @param details by the names of the ingestion API; whatever has no meaning here verbatim
 */
public record Activity(EntityKind kind, String entityId, String type, JsonNode details, Instant occurredAt) {}
