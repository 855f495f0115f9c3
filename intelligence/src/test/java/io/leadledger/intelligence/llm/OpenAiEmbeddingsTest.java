package io.leadledger.intelligence.llm;

import io.leadledger.intelligence.llm.LanguageModel.ModelUnavailable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OpenAiEmbeddingsTest {

    private static final String TWO = """
            {"object": "list", "model": "near", "data": [{"object": "embedding", "index": 0, "embedding": [0.5, -1]},
              {"object": "embedding", "index": 1, "embedding": [0.25, 2]}], "usage": {"prompt_tokens": 4, "total_tokens": 4}}""";

    @Test
    void each_text_gets_its_vector() throws Exception {
        try (FakeModel server = new FakeModel(FakeModel.raw(500, "{}"), FakeModel.raw(200, TWO))) {
            Embeddings embeddings = embeddings(server, "");

            assertThat(embeddings.embed(List.of("warm", "cold"))).isDeepEqualTo(new float[][] {{0.5f, -1}, {0.25f, 2}});
            assertThat(embeddings.isConfigured()).isTrue();
            assertThat(embeddings.model()).isEqualTo("near");
            FakeModel.Asked asked = server.asked().getLast();
            assertThat(asked.path()).isEqualTo("/v1/embeddings");
            assertThat(asked.body().path("model").asText()).isEqualTo("near");
            assertThat(asked.body().path("input")).hasSize(2);
            assertThat(embeddings.embed(List.of())).isEmpty();
        }
    }

    @Test
    void the_key_of_the_language_model_goes_to_its_own_address_alone() throws Exception {
        ModelSettings chat = OpenAiLanguageModelTest.settings("http://chat.example", "chat-key");

        assertThat(new EmbeddingSettings("http://chat.example", "", "near").key(chat)).isEqualTo("chat-key");
        assertThat(new EmbeddingSettings("http://other.example", "", "near").key(chat)).isEmpty();
        assertThat(new EmbeddingSettings("http://other.example", "own", "near").key(chat)).isEqualTo("own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "<html>", "{\"data\": [{\"index\": 0, \"embedding\": [1]}]}",
        "{\"data\": [{\"index\": 0, \"embedding\": [1]}, {\"index\": 1, \"embedding\": [1, 2]}]}"})
    void an_answer_that_does_not_fit_is_none(String body) {
        try (FakeModel server = new FakeModel(FakeModel.raw(200, body))) {
            assertThatThrownBy(() -> embeddings(server, "").embed(List.of("warm", "cold"))).isInstanceOf(ModelUnavailable.class);
        }
    }

    private static Embeddings embeddings(FakeModel server, String key) {
        return new OpenAiEmbeddings(
                new EmbeddingSettings(server.url(), key, "near"), OpenAiLanguageModelTest.settings("", ""),
                new ModelMeters(new SimpleMeterRegistry()));
    }
}
