package io.leadledger.intelligence.ask.answer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadledger.api.question.Citation;
import io.leadledger.intelligence.ask.question.AskContext;
import io.leadledger.intelligence.llm.LanguageModel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;

class PhrasingTest {

    private static final String BY_RULES = "From 2026-11-09 to 2026-11-15, the conversion rate was 25% (30 of 120 completed calls).";

    private final Inquiry inquiry = new Inquiry(new UUID(1, 1), "manager", "How did we do in 99 ways?", AskContext.NONE, null, false, Map.of());
    private final Reply.Answered answered = new Reply.Answered(
            BY_RULES, List.of(new Citation("analytics:calls", 1, BigDecimal.ONE, "140 calls, 120 completed, 30 converted")), BigDecimal.ONE,
            List.of("And last month?"), JsonNodeFactory.instance.objectNode().put("method", "rules"), null);

    /** Says what a test wants it to say; null for nothing at all. */
    private record Parrot(boolean isConfigured, @Nullable String says) implements LanguageModel {

        @Override
        public <T> Reply<T> ask(UUID companyId, String prompt, Map<String, String> values, Class<T> answerType) throws ModelUnavailable {
            if (says == null) {
                throw new ModelUnavailable("down");
            }
            return new Reply<>(answerType.cast(new Phrasing.Phrased(says)), "parrot", prompt + " 1", "hash");
        }
    }

    private Reply.Answered phrased(@Nullable LanguageModel model) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (model != null) {
            beans.addBean("model", model);
        }
        return new Phrasing(beans.getBeanProvider(LanguageModel.class)).of(inquiry, answered);
    }

    @Test
    void words_of_a_model_are_used_and_named() {
        String fluent = "Of 140 calls, 120 were completed and 30 of them converted: 25%.";
        Reply.Answered reply = phrased(new Parrot(true, fluent));

        assertThat(reply.text()).isEqualTo(fluent);
        assertThat(reply.citations()).isEqualTo(answered.citations());
        assertThat(reply.basis().at("/phrased_by/model").asText()).isEqualTo("parrot");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "The conversion rate was 26%.", "The conversion rate was 25.0%.", "90 calls did not convert.", "A quarter of the calls converted.",
        "About one hundred calls were completed.", "You asked for 99 ways.", "On 2026-11-16 it was 25%.", " ",
    })
    void a_number_that_is_not_among_the_facts_spoils_them(String invented) {
        assertThat(phrased(new Parrot(true, invented))).isEqualTo(answered);
    }

    @Test
    void without_a_model_the_rules_speak() {
        assertThat(phrased(null)).isEqualTo(answered);
        assertThat(phrased(new Parrot(false, "25%"))).isEqualTo(answered);
        assertThat(phrased(new Parrot(true, null))).isEqualTo(answered);
    }
}
