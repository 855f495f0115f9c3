package io.leadledger.intelligence.llm;

import io.leadledger.intelligence.analysis.RulesAnalyser;
import io.leadledger.intelligence.analysis.TranscriptAnalyser;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class ModelConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(ModelConfiguration.class, RulesAnalyser.class)
            .withBean(JdbcClient.class, () -> mock(JdbcClient.class))
            .withBean(PlatformTransactionManager.class, () -> mock(PlatformTransactionManager.class))
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(SimpleMeterRegistry.class, SimpleMeterRegistry::new);

    @Test
    void nothing_is_asked_of_models_that_are_not_configured() {
        application.run(context -> {
            assertThat(context.getBean(LanguageModel.class).isConfigured()).isFalse();
            assertThat(context.getBean(Embeddings.class).isConfigured()).isFalse();
            assertThat(context.getBean(TranscriptAnalyser.class)).isInstanceOf(RulesAnalyser.class);
        });
    }

    @Test
    void a_model_that_is_configured_analyses() {
        application.withPropertyValues("leadledger.llm.base-url=http://localhost:9", "leadledger.llm.model=painter",
                        "leadledger.embedding.base-url=http://localhost:9")
                .run(context -> {
                    assertThat(context.getBean(LanguageModel.class).isConfigured()).isTrue();
                    assertThat(context.getBean(Embeddings.class).isConfigured()).isTrue();
                    assertThat(context.getBean(TranscriptAnalyser.class).version()).isEqualTo("analyse-call/1 painter");
                });
    }
}
