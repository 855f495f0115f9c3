package io.leadledger.intelligence.llm;

import io.leadledger.intelligence.analysis.RulesAnalyser;
import io.leadledger.intelligence.analysis.TranscriptAnalyser;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ModelSettings.class, EmbeddingSettings.class})
class ModelConfiguration {

    @Bean
    LanguageModel languageModel(
            ModelSettings settings, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock, MeterRegistry meters) {
        return settings.baseUrl().isBlank()
                ? new NoLanguageModel()
                : new OpenAiLanguageModel(
                        settings, new DailyTokens(jdbc, transactions, clock, settings.dailyTokens()), new ModelMeters(meters));
    }

    @Bean
    Embeddings embeddings(EmbeddingSettings settings, ModelSettings chat, MeterRegistry meters) {
        return settings.baseUrl().isBlank() ? new NoEmbeddings() : new OpenAiEmbeddings(settings, chat, new ModelMeters(meters));
    }

    /** Whoever asks for an analyser gets the best there is. */
    @Bean
    @Primary
    TranscriptAnalyser transcriptAnalyser(RulesAnalyser rules, LanguageModel model, ModelSettings settings) {
        return model.isConfigured() ? new LlmAnalyser(rules, model, settings.model()) : rules;
    }
}
