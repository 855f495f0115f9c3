package io.leadledger.intelligence.llm;

import java.util.Map;
import java.util.UUID;

/** Where no model is configured. */
final class NoLanguageModel implements LanguageModel {

    @Override
    public boolean isConfigured() {
        return false;
    }

    @Override
    public <T> Reply<T> ask(UUID companyId, String prompt, Map<String, String> values, Class<T> answerType) throws ModelUnavailable {
        throw new ModelUnavailable("No language model is configured");
    }
}
