package io.leadledger.query.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What an entity was, seen from some point.
 *
 * @param entity what answers: of a merged lead's id, the survivor
 * @param last the newest event that counted; null when none of the history did
 * @param setBy by field, the last event that changed it
 */
record RebuiltState(
        EntityRef entity, boolean known, @Nullable EventRef last, SortedMap<String, JsonNode> fields, Map<String, EventRef> setBy) {}
