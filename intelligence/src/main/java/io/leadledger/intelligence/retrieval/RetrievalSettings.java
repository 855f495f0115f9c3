package io.leadledger.intelligence.retrieval;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What matters where a model of embeddings is configured.
 *
 * @param unrelated cosine up to which texts have nothing to do with each other, as the model sees it
 * @param questionTimeout longest wait for the vector of a question; then words alone decide
 * @param outage for how long the model is not asked for a question's vector after it has failed
 */
@ConfigurationProperties("leadledger.retrieval")
record RetrievalSettings(
        @DefaultValue("0.3") double unrelated, @DefaultValue("2s") Duration questionTimeout, @DefaultValue("30s") Duration outage) {}
