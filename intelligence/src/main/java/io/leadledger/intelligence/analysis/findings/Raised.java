package io.leadledger.intelligence.analysis.findings;

import io.leadledger.intelligence.analysis.conversation.Utterance;
import io.leadledger.intelligence.analysis.phrases.Hit;
import org.jspecify.annotations.Nullable;

/**
 * An objection before it is written down.
 *
 * @param index of the utterance that is quoted
 * @param hit the phrase that shows it; null when it was learnt from examples
 * @param times how often it was said
 * @param last utterance in which it was said
 */
record Raised(int index, Utterance said, String type, double confidence, @Nullable Hit hit, int times, int last) {

    static Raised by(Hit hit, int index, Utterance said) {
        return new Raised(index, said, hit.entry().type(), hit.entry().confidence(), hit, 1, index);
    }

    static Raised learnt(String type, double chance, int index, Utterance said) {
        return new Raised(index, said, type, chance, null, 1, index);
    }

    /** Said again: the clearer words are quoted, a phrase before what was learnt, and of mere refusals the last. */
    Raised again(Raised other) {
        boolean refused = hit != null && hit.is("refusals") && other.hit != null && other.hit.is("refusals");
        boolean phrased = hit == null && other.hit != null;
        boolean surer = other.confidence > confidence && (other.hit != null || hit == null);
        Raised clearer = phrased || surer || refused ? other : this;
        return new Raised(clearer.index, clearer.said, type, clearer.confidence, clearer.hit, times + 1, other.index);
    }

    String severity() {
        return hit == null ? "medium" : hit.entry().severity();
    }
}
