package io.leadledger.api.phrases;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.EntityKind;
import io.leadledger.api.Personal;
import io.leadledger.api.WorkEvent;
import io.leadledger.api.state.EntityState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a company's additions to the phrase book of one language. */
public sealed interface PhraseBookEvent extends WorkEvent {

    /** ISO 639-1 code. */
    String language();

    @Override
    default String id() {
        return language();
    }

    @Override
    default EntityKind kind() {
        return EntityKind.PHRASE_BOOK;
    }

    @Override
    default PhraseBookState after(@Nullable EntityState<?> before) {
        return (before instanceof PhraseBookState book ? book : PhraseBookState.empty(language())).evolve(this);
    }

    /** @param phrases all of them, in the format of the phrase books */
    record Replaced(String language, @Personal JsonNode phrases, Instant occurredAt) implements PhraseBookEvent {}

    record Removed(String language, Instant occurredAt) implements PhraseBookEvent {}
}
