package io.leadledger.intelligence.llm;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Without a base URL there are no embeddings.
 *
 * @param apiKey empty when the endpoint wants none, or is that of the language model and takes the same
 */
@ConfigurationProperties("leadledger.embedding")
record EmbeddingSettings(
        @DefaultValue("") String baseUrl, @DefaultValue("") String apiKey, @DefaultValue("text-embedding-3-small") String model) {

    /** A key is sent to nobody but whom it was made for. */
    String key(ModelSettings chat) {
        return apiKey.isEmpty() && baseUrl.equals(chat.baseUrl()) ? chat.apiKey() : apiKey;
    }

    @Override
    public String toString() {
        return "EmbeddingSettings[" + baseUrl + ", " + model + "]";
    }
}
