package io.leadledger.intelligence.retrieval;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The neighbouring sentences of a passage that say most about a question. */
final class Excerpt {

    private Excerpt() {}

    /** @param words those of the question that the sentence has */
    record Weighed(String sentence, Set<String> words) {}

    /** @param words those of the question that it has */
    record Window(String text, Set<String> words) {}

    /** The shortest of those that weigh most, and no longer than so many characters unless one sentence is. */
    static Window window(List<Weighed> sentences, Map<String, Double> question, int longest) {
        Window best = new Window("", Set.of());
        double most = -1;
        for (int from = 0; from < sentences.size(); from++) {
            Set<String> words = new HashSet<>();
            int length = 0;
            for (int to = from; to < sentences.size(); to++) {
                length += sentences.get(to).sentence().length() + 1;
                if (to > from && length > longest) {
                    break;
                }
                words.addAll(sentences.get(to).words());
                double weight = Match.weight(words, question);
                if (weight > most) {
                    most = weight;
                    best = new Window(joined(sentences, from, to), Set.copyOf(words));
                }
            }
        }
        return best;
    }

    /** As many sentences from the beginning as fit. */
    static String beginning(List<Weighed> sentences, int longest) {
        int to = 0;
        int length = 0;
        while (to < sentences.size() && (to == 0 || length + sentences.get(to).sentence().length() <= longest)) {
            length += sentences.get(to).sentence().length() + 1;
            to++;
        }
        return to == 0 ? "" : joined(sentences, 0, to - 1);
    }

    private static String joined(List<Weighed> sentences, int from, int to) {
        return sentences.subList(from, to + 1).stream().map(Weighed::sentence).collect(Collectors.joining(" "));
    }
}
