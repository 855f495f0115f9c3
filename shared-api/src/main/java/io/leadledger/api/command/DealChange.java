package io.leadledger.api.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a deal to be.
 *
 * @param attributes by the names of NexusCRM's model; a JSON null clears, {@code custom_fields} are merged field by field
 * @param leadId null when it stays
 * @param stage null when it stays
 */
public record DealChange(Map<String, JsonNode> attributes, @Nullable String leadId, @Nullable String stage) {}
