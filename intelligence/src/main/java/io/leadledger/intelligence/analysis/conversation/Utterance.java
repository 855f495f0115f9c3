package io.leadledger.intelligence.analysis.conversation;

import io.leadledger.intelligence.analysis.phrases.Hit;
import io.leadledger.intelligence.analysis.text.Sentence;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of somebody.
 *
 * @param segment of the transcript, from 0
 * @param turn counts up whenever the speaker changes
 * @param certainty that the role is right, 0.5 to 1
 * @param start seconds from the start of the call; null when the transcript has no times
 * @param end the same
 */
public record Utterance(
        int segment,
        int turn,
        @Nullable String speaker,
        Role role,
        double certainty,
        @Nullable BigDecimal start,
        @Nullable BigDecimal end,
        Sentence sentence,
        List<Hit> hits) {

    /** What was meant and came from whom the phrase book expects it of. */
    public List<Hit> hits(String section) {
        return hits.stream().filter(hit -> hit.means(section) && role.mayBe(hit.entry().speaker())).toList();
    }

    public boolean has(String section, String type) {
        return hits.stream().anyMatch(hit -> hit.means(section, type) && role.mayBe(hit.entry().speaker()));
    }

    public boolean has(String section) {
        return hits.stream().anyMatch(hit -> hit.means(section) && role.mayBe(hit.entry().speaker()));
    }

    public boolean asks() {
        return sentence.asked() || has("questions");
    }

    public int length() {
        return sentence.words().size();
    }

    public boolean isAgent() {
        return role == Role.AGENT;
    }
}
