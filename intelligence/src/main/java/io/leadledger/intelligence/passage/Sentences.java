package io.leadledger.intelligence.passage;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts text into sentences, and what has no end into stretches of bounded length. */
public final class Sentences {

    static final int MOST_WORDS = 80;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final int LONGEST_WORD = 200;

    private Sentences() {}

    /** In order, without white space around them. No sentence goes beyond its line. */
    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        text.lines().forEach(line -> add(sentences, line));
        return sentences;
    }

    private static void add(List<String> sentences, String text) {
        BreakIterator borders = BreakIterator.getSentenceInstance(Locale.ROOT);
        borders.setText(text);
        int from = borders.first();
        for (int to = borders.next(); to != BreakIterator.DONE; from = to, to = borders.next()) {
            String sentence = text.substring(from, to).strip();
            if (!sentence.isEmpty()) {
                addBounded(sentences, sentence);
            }
        }
    }

    static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }
        // what is written without spaces, such as Chinese or a line of base64, is long all the same
        return Math.max(words, text.length() / LONGEST_WORD);
    }

    private static void addBounded(List<String> sentences, String sentence) {
        if (words(sentence) <= MOST_WORDS) {
            sentences.add(sentence);
            return;
        }
        StringBuilder stretch = new StringBuilder();
        int words = 0;
        for (String word : SPACE.split(sentence)) {
            for (int from = 0; from < word.length(); from += LONGEST_WORD) {
                if (words == MOST_WORDS) {
                    sentences.add(stretch.toString());
                    stretch.setLength(0);
                    words = 0;
                }
                stretch.append(stretch.isEmpty() ? "" : " ").append(word, from, Math.min(word.length(), from + LONGEST_WORD));
                words++;
            }
        }
        sentences.add(stretch.toString());
    }
}
