package io.leadledger.query.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A field that differs between two points.
 *
 * @param event the last one up to the second point that changed the field; null when none up to there did
 */
record FieldDiff(
        String field, @JsonProperty("old") @Nullable JsonNode before, @JsonProperty("new") @Nullable JsonNode after, @Nullable EventRef event) {}
