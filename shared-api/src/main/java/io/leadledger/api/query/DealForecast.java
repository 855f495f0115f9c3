package io.leadledger.api.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * What is expected of a deal and what that rests on.
 *
 * @param answer in the shape of NexusCRM's "Get AI Deal Prediction"
 * @param prediction in the shape of its {@code DealPrediction}
 * @param model {@code trained} or {@code prior}
 * @param features that the model saw, by name
 * @param cutOff newest fact that the model can have learnt from; the moment of asking for the prior
 */
public record DealForecast(
        JsonNode answer, JsonNode prediction, String model, String modelVersion, JsonNode features, Instant cutOff) {}
