package io.leadledger.automation.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.EntityKind;
import io.leadledger.api.analysis.SopStage;
import io.leadledger.api.phrases.PhraseBookState;
import io.leadledger.api.sop.SopState;
import io.leadledger.intelligence.facts.CurrentStates;
import io.leadledger.intelligence.procedure.SopDocuments;
import io.leadledger.intelligence.procedure.TaughtStages;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a company wants its calls to be analysed with, as it is now. */
@Component
class CompanyBooks {

    private final CurrentStates states;
    private final SopDocuments documents;

    CompanyBooks(CurrentStates states, SopDocuments documents) {
        this.states = states;
        this.documents = documents;
    }

    /** Null when the company never had one. */
    @Nullable SopState procedure(UUID companyId) {
        return states.work(companyId, EntityKind.SOP, SopState.idOf(companyId), SopState.class);
    }

    /**
     * @param procedure which procedure, and in which state; null while the company has none
     * @param stages its active ones
     * @param phrases additions to the phrase book of the language that is spoken; null for none
     * @param phraseBook which these are; null for none
     * @param documents which documents the stages were learnt from, and in which state; null for none
     */
    record Used(
            @Nullable String procedure, List<SopStage> stages, @Nullable JsonNode phrases, @Nullable String phraseBook,
            @Nullable String documents) {}

    Used of(UUID companyId, @Nullable SopState procedure, Spoken spoken) {
        PhraseBookState book = states.work(companyId, EntityKind.PHRASE_BOOK, spoken.bookLanguage(), PhraseBookState.class);
        JsonNode phrases = book == null ? null : book.phrases();
        String version = book == null || phrases == null ? null : book.version();
        TaughtStages taught = documents.taught(companyId, procedure == null ? List.of() : procedure.active());
        return new Used(procedure == null ? null : procedure.version(), taught.stages(), phrases, version, taught.documents());
    }
}
