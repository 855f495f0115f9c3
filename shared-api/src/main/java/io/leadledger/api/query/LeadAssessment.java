package io.leadledger.api.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A lead's score and what it rests on.
 *
 * @param score 0 to 100
 * @param breakdown by dimension: its score and its signals with their impacts
 * @param predictions in NexusCRM's shape
 * @param model {@code default} or {@code custom}
 * @param modelVersion of the rules, and of the trained model where one took part
 * @param features that a model saw, by name
 * @param cutOff newest fact that a model can have learnt from; the moment of asking where none took part
 */
public record LeadAssessment(
        BigDecimal score,
        JsonNode breakdown,
        JsonNode predictions,
        List<String> recommendedActions,
        String model,
        String modelVersion,
        JsonNode features,
        Instant cutOff) {}
