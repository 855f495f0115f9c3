package io.leadledger.intelligence.analysis.findings;

import io.leadledger.intelligence.analysis.conversation.Conversation;
import io.leadledger.intelligence.analysis.conversation.Utterance;
import io.leadledger.intelligence.analysis.phrases.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One speaker's sentences until the other speaks. */
record Turn(List<Utterance> said) {

    static List<Turn> of(Conversation call) {
        List<Turn> turns = new ArrayList<>();
        int from = 0;
        List<Utterance> all = call.utterances();
        for (int i = 1; i <= all.size(); i++) {
            if (i == all.size() || all.get(i).turn() != all.get(from).turn()) {
                turns.add(new Turn(all.subList(from, i)));
                from = i;
            }
        }
        return turns;
    }

    boolean isAgent() {
        return said.getFirst().isAgent();
    }

    boolean has(String section, String type) {
        return said.stream().anyMatch(each -> each.has(section, type));
    }

    boolean asks() {
        return said.stream().anyMatch(Utterance::asks);
    }

    int length() {
        return said.stream().mapToInt(Utterance::length).sum();
    }

    Utterance first(String section, String type) {
        return said.stream().filter(each -> each.has(section, type)).findFirst().orElse(said.getFirst());
    }

    /** The longest of that type, as it was said, without what ends the sentence. */
    Optional<String> words(String section, String type) {
        return said.stream().flatMap(each -> each.hits(section).stream()
                        .filter(hit -> hit.entry().type().equals(type))
                        .max(Comparator.comparingInt((Hit hit) -> hit.to() - hit.from()))
                        .map(hit -> each.sentence().quote(hit.from(), hit.to())).stream())
                .map(words -> words.replaceAll("[.?!…]+$", ""))
                .max(Comparator.comparingInt(String::length));
    }
}
