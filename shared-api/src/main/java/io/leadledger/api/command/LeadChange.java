package io.leadledger.api.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a lead to be.
 *
 * @param attributes by the names of NexusCRM's model; a JSON null clears, {@code custom_fields} are merged field by field
 * @param stage null when it stays
 * @param owner a user's id as text or an object with one; null when it stays
 * @param tags to be added
 */
public record LeadChange(Map<String, JsonNode> attributes, @Nullable String stage, @Nullable JsonNode owner, List<String> tags) {}
