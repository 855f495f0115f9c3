package io.leadledger.intelligence.llm;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.output.TokenUsage;
import io.leadledger.api.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A model behind {@code POST …/chat/completions}, as OpenAI and most others serve it. */
final class OpenAiLanguageModel implements LanguageModel {

    private static final Logger LOG = LoggerFactory.getLogger(OpenAiLanguageModel.class);
    /** A token has about four letters; the answer is given as much again. */
    private static final int LETTERS_A_TOKEN = 2;

    private final Map<String, Prompt> prompts = new ConcurrentHashMap<>();
    private final String name;
    private final OpenAiChatModel model;
    private final Patience patience;
    private final Patience waiting;
    private final Outage outage;
    private final TokenBudget budget;
    private final ModelMeters meters;

    OpenAiLanguageModel(ModelSettings settings, TokenBudget budget, ModelMeters meters) {
        this.name = settings.model();
        this.model = OpenAiChatModel.builder()
                .httpClientBuilder(Endpoint.http(settings.connectTimeout(), settings.timeout()))
                .baseUrl(Endpoint.url(settings.baseUrl()))
                .apiKey(settings.apiKey().isEmpty() ? null : settings.apiKey())
                .modelName(settings.model())
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .strictJsonSchema(true)
                .maxRetries(0)
                .build();
        this.patience = new Patience(settings);
        this.waiting = Patience.ofSomebodyWaiting(settings);
        this.outage = new Outage(settings.outage());
        this.budget = budget;
        this.meters = meters;
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public <T> Reply<T> ask(UUID companyId, String prompt, Map<String, String> values, Class<T> answerType) throws ModelUnavailable {
        return ask(companyId, prompt, values, answerType, patience);
    }

    @Override
    public <T> Reply<T> askSoon(UUID companyId, String prompt, Map<String, String> values, Class<T> answerType) throws ModelUnavailable {
        if (outage.lasts()) {
            throw new ModelUnavailable("The model did not answer the last one who waited");
        }
        try {
            return ask(companyId, prompt, values, answerType, waiting);
        } catch (ModelUnavailable e) {
            if (e.isSilence()) {
                outage.begins();
            }
            throw e;
        }
    }

    private <T> Reply<T> ask(UUID companyId, String prompt, Map<String, String> values, Class<T> answerType, Patience patience)
            throws ModelUnavailable {
        Prompt asked = prompts.computeIfAbsent(prompt, Prompt::load);
        Prompt.Filled filled = asked.fill(values);
        try {
            return meters.measure(prompt, () -> {
                ChatResponse response = response(companyId, prompt, filled, answerType, patience);
                return reply(response, asked, answerType);
            });
        } catch (ModelUnavailable e) {
            LOG.warn("{} was not answered: {}", asked.id(), e.getMessage());
            throw e;
        }
    }

    private ChatResponse response(UUID companyId, String prompt, Prompt.Filled filled, Class<?> answerType, Patience patience)
            throws ModelUnavailable {
        long expected = (filled.system().length() + filled.user().length()) / LETTERS_A_TOKEN + 1;
        if (!budget.take(companyId, expected)) {
            throw new ModelUnavailable("The company's budget for models is used up for today");
        }
        ChatResponse response = patience.call(() -> model.chat(request(filled, answerType)));
        long used = used(response.tokenUsage(), expected);
        budget.correct(companyId, used - expected);
        meters.count(prompt, used);
        return response;
    }

    private static ChatRequest request(Prompt.Filled filled, Class<?> answerType) {
        return ChatRequest.builder()
                .messages(SystemMessage.from(filled.system()), UserMessage.from(filled.user()))
                .temperature(0.0)
                .responseFormat(ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(AnswerSchema.of(answerType)).build())
                .build();
    }

    private <T> Reply<T> reply(ChatResponse response, Prompt asked, Class<T> answerType) throws ModelUnavailable {
        String answer = response.aiMessage().text();
        if (answer == null) {
            throw new ModelUnavailable("The model gave no answer");
        }
        try {
            T read = AnswerReader.read(answer, answerType);
            String answeredBy = response.modelName() == null ? name : response.modelName();
            return new Reply<>(read, answeredBy, asked.id(), hash(answer));
        } catch (AnswerReader.Unfit e) {
            throw new ModelUnavailable("The model's answer does not fit: " + e.getMessage());
        }
    }

    private static long used(@Nullable TokenUsage usage, long otherwise) {
        Integer total = usage == null ? null : usage.totalTokenCount();
        return total == null ? otherwise : total;
    }

    private static String hash(String answer) {
        return HexFormat.of().formatHex(Hashes.sha256(answer.getBytes(StandardCharsets.UTF_8)));
    }
}
