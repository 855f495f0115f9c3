package io.leadledger.intelligence.retrieval;

import io.leadledger.intelligence.passage.Language;
import io.leadledger.intelligence.passage.Sentences;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How well a passage answers to a question.
 *
 * @param excerpt the sentences that say most of it, verbatim
 * @param confidence 0 to 1
 */
record Match(String excerpt, double confidence) {

    private static final int LONGEST_EXCERPT = 400;
    private static final int MOST_WORDS = 2_000;
    private static final double WHOLE_PASSAGE = 0.7;
    private static final double BEST_SENTENCES = 0.3;
    private static final double DOUBT = 0.25;

    /**
     * The confidence is the share of the question's weight that the passage has, by the weights of its words among the company's passages, so
     * it means the same for every question: near 1, the passage has all the words, close together; a passage that has only a common
     * word of a long question is near 0. What a question of few words says is less certain.
     *
     * @param question words with their weights
     */
    static Match of(String text, String head, Optional<Language> language, Map<String, Double> question) {
        double all = question.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Excerpt.Weighed> sentences = Sentences.of(text).stream()
                .map(sentence -> new Excerpt.Weighed(sentence, words(sentence, language, question)))
                .toList();
        Set<String> found = new HashSet<>(words(head, language, question));
        sentences.forEach(sentence -> found.addAll(sentence.words()));
        if (found.isEmpty()) {
            return new Match(Excerpt.beginning(sentences, LONGEST_EXCERPT), 0);
        }
        Excerpt.Window best = Excerpt.window(sentences, question, LONGEST_EXCERPT);
        double covered = WHOLE_PASSAGE * weight(found, question) + BEST_SENTENCES * weight(best.words(), question);
        double certainty = question.size() / (question.size() + DOUBT);
        return new Match(best.text(), Math.min(1, covered / all * certainty));
    }

    private static Set<String> words(String text, Optional<Language> language, Map<String, Double> question) {
        Set<String> words = new HashSet<>(Words.of(text, language, MOST_WORDS));
        words.retainAll(question.keySet());
        return words;
    }

    static double weight(Set<String> words, Map<String, Double> question) {
        return words.stream().mapToDouble(word -> question.getOrDefault(word, 0.0)).sum();
    }
}
