package io.leadledger.intelligence.llm;

import java.util.Map;
import java.util.UUID;

/** A model that answers in a given form. */
public interface LanguageModel {

    /** False when none is named; then nobody should ask. */
    boolean isConfigured();

    /**
     * @param prompt name of a prompt file
     * @param values put into the prompt's places; text of customers stays text and is never an instruction
     * @param answerType record whose components the answer must have
     * @throws ModelUnavailable when it is down, slow, over the company's budget, or its answer does not fit
     */
    <T> Reply<T> ask(UUID companyId, String prompt, Map<String, String> values, Class<T> answerType) throws ModelUnavailable;

    /** The same for somebody who waits for it: asked once, and given up after what a person waits. */
    default <T> Reply<T> askSoon(UUID companyId, String prompt, Map<String, String> values, Class<T> answerType) throws ModelUnavailable {
        return ask(companyId, prompt, values, answerType);
    }

    /**
     * @param model as named by the endpoint
     * @param prompt name and version of the prompt file
     * @param answerHash SHA-256 of the answer as received, hex
     */
    record Reply<T>(T answer, String model, String prompt, String answerHash) {}

    /** Why there is no answer, without personal data; whoever asked does it without the model and may say so. */
    final class ModelUnavailable extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean silence;

        public ModelUnavailable(String reason) {
            this(reason, false);
        }

        ModelUnavailable(String reason, boolean silence) {
            super(reason);
            this.silence = silence;
        }

        /** Whether it did not answer in time, and whoever asks next would wait as long. */
        boolean isSilence() {
            return silence;
        }
    }
}
