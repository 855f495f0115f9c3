package io.leadledger.intelligence.analysis.text;

import java.util.List;

/**
 * What was said between two full stops, or one thought of speech without punctuation.
 *
 * @param text what it is a part of
 * @param words at least one
 * @param asked whether a question mark ends it
 */
public record Sentence(String text, List<Word> words, boolean asked) {

    /** Verbatim, from one word to before another, with the punctuation that ends the sentence. */
    public String quote(int from, int to) {
        int end = words.get(to - 1).end();
        if (to == words.size()) {
            while (end < text.length() && ".?!…".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
        }
        return text.substring(words.get(from).start(), end);
    }

    public String quote() {
        return quote(0, words.size());
    }

    public int start() {
        return words.getFirst().start();
    }
}
