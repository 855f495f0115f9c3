package io.leadledger.intelligence.analysis.findings;

import io.leadledger.intelligence.analysis.phrases.Entry;
import io.leadledger.intelligence.analysis.phrases.PhraseBook;
import java.util.List;

/** What may be said to an objection: the phrase's own suggestions, else those of any phrase of its type. */
final class Suggestions {

    private Suggestions() {}

    static List<String> of(PhraseBook book, Raised raised) {
        if (raised.hit() != null && !raised.hit().entry().suggestions().isEmpty()) {
            return raised.hit().entry().suggestions();
        }
        return book.entries("objections").stream()
                .filter(other -> other.type().equals(raised.type()) && !other.suggestions().isEmpty())
                .map(Entry::suggestions)
                .findFirst()
                .orElse(List.of());
    }
}
