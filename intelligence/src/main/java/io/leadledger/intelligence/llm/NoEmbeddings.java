package io.leadledger.intelligence.llm;

import io.leadledger.intelligence.llm.LanguageModel.ModelUnavailable;
import java.util.List;

/** Where no model of embeddings is configured. */
final class NoEmbeddings implements Embeddings {

    @Override
    public boolean isConfigured() {
        return false;
    }

    @Override
    public String model() {
        return "";
    }

    @Override
    public float[][] embed(List<String> texts) throws ModelUnavailable {
        throw new ModelUnavailable("No model of embeddings is configured");
    }
}
