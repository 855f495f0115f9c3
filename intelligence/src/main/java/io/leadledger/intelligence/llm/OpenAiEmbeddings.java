package io.leadledger.intelligence.llm;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.model.output.Response;
import io.leadledger.intelligence.llm.LanguageModel.ModelUnavailable;
import java.util.ArrayList;
import java.util.List;

/** Embeddings behind {@code POST …/embeddings}, as OpenAI and most others serve it. */
final class OpenAiEmbeddings implements Embeddings {

    private static final int AT_ONCE = 64;
    private static final int LONGEST = 8_192;

    private final String name;
    private final OpenAiEmbeddingModel model;
    private final Patience patience;
    private final ModelMeters meters;

    OpenAiEmbeddings(EmbeddingSettings settings, ModelSettings chat, ModelMeters meters) {
        String key = settings.key(chat);
        this.name = settings.model();
        this.model = OpenAiEmbeddingModel.builder()
                .httpClientBuilder(Endpoint.http(chat.connectTimeout(), chat.timeout()))
                .baseUrl(Endpoint.url(settings.baseUrl()))
                .apiKey(key.isEmpty() ? null : key)
                .modelName(settings.model())
                .maxSegmentsPerBatch(AT_ONCE)
                .maxRetries(0)
                .build();
        this.patience = new Patience(chat);
        this.meters = meters;
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public String model() {
        return name;
    }

    @Override
    public float[][] embed(List<String> texts) throws ModelUnavailable {
        List<float[]> vectors = new ArrayList<>(texts.size());
        for (int from = 0; from < texts.size(); from += AT_ONCE) {
            List<TextSegment> batch = texts.subList(from, Math.min(texts.size(), from + AT_ONCE)).stream().map(TextSegment::from).toList();
            Response<List<Embedding>> answer = meters.measure("embedding", () -> patience.call(() -> model.embedAll(batch)));
            if (answer.content().size() != batch.size()) {
                throw new ModelUnavailable("The model gave another number of vectors than texts");
            }
            answer.content().forEach(each -> vectors.add(each.vector()));
        }
        if (vectors.stream().mapToInt(vector -> vector.length).distinct().count() > 1) {
            throw new ModelUnavailable("The model gave vectors of different lengths");
        }
        if (!vectors.stream().allMatch(OpenAiEmbeddings::hasDirection)) {
            throw new ModelUnavailable("The model gave vectors that point nowhere");
        }
        return vectors.toArray(float[][]::new);
    }

    private static boolean hasDirection(float[] vector) {
        double length = 0;
        for (float component : vector) {
            length += (double) component * component;
        }
        return vector.length <= LONGEST && length > 0 && Double.isFinite(length);
    }
}
