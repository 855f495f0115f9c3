package io.leadledger.intelligence.llm;

import io.leadledger.intelligence.llm.LanguageModel.ModelUnavailable;
import java.util.List;

/** Turns texts into vectors whose nearness is that of meaning. */
public interface Embeddings {

    /** False when no model is named; then nobody should ask. */
    boolean isConfigured();

    /** The name of the model: vectors of different models cannot be compared. Empty when none is configured. */
    String model();

    /**
     * @return a vector for each text, in their order, all of one length
     * @throws ModelUnavailable when it is down or slow, or its answer does not fit
     */
    float[][] embed(List<String> texts) throws ModelUnavailable;
}
