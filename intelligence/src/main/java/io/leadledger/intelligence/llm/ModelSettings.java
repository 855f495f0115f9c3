package io.leadledger.intelligence.llm;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Without a base URL there is no language model.
 *
 * @param connectTimeout longest wait for a connection
 * @param timeout longest wait for an answer
 * @param attempts how often one question is asked at most
 * @param retryDelay before the second attempt; twice as long before each later one
 * @param waiting longest wait for an answer for which somebody waits
 * @param outage for how long nobody waits any more after one such answer did not come
 * @param dailyTokens what one company may use in a day of UTC
 */
@ConfigurationProperties("leadledger.llm")
record ModelSettings(
        @DefaultValue("") String baseUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("gpt-4o-mini") String model,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("3") int attempts,
        @DefaultValue("500ms") Duration retryDelay,
        @DefaultValue("10s") Duration waiting,
        @DefaultValue("30s") Duration outage,
        @DefaultValue("1000000") long dailyTokens) {

    @Override
    public String toString() {
        return "ModelSettings[" + baseUrl + ", " + model + "]";
    }
}
