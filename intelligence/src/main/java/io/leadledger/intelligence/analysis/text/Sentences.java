package io.leadledger.intelligence.analysis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts words into sentences: at punctuation where there is some, else where a new thought seems to begin. */
public final class Sentences {

    private static final int LONG_ENOUGH = 7;
    private static final int TOO_LONG = 45;
    private static final Set<String> ABBREVIATIONS =
            Set.of("mr", "mrs", "ms", "dr", "st", "vs", "inc", "ltd", "co", "no", "approx", "sr", "sra", "ud");

    private Sentences() {}

    public static List<Sentence> of(String text, List<Word> words, WordRules rules) {
        List<Sentence> sentences = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= words.size(); i++) {
            boolean last = i == words.size();
            char stop = stop(text, words.get(i - 1), last ? text.length() : words.get(i).start());
            if (last || stop != 0 || tooLong(words, begin, i, rules)) {
                sentences.add(new Sentence(text, words.subList(begin, i), stop == '?'));
                begin = i;
            }
        }
        return sentences;
    }

    private static boolean tooLong(List<Word> words, int begin, int i, WordRules rules) {
        if (i - begin >= TOO_LONG) {
            return words.get(i).start() != words.get(i - 1).start();
        }
        return i - begin >= LONG_ENOUGH && unpunctuated(words, begin, i) && rules.starters().contains(words.get(i).form());
    }

    private static boolean unpunctuated(List<Word> words, int begin, int end) {
        for (int i = begin + 1; i <= end; i++) {
            if (words.get(i).pause()) {
                return false;
            }
        }
        return true;
    }

    private static char stop(String text, Word before, int next) {
        char found = 0;
        for (int i = before.end(); i < next; i++) {
            char c = text.charAt(i);
            if (c == '?') {
                return c;
            }
            if (c == '!' || c == '…' || c == '\n' || c == '.' && !abbreviated(before, text, i)) {
                found = c;
            }
        }
        return found;
    }

    private static boolean abbreviated(Word before, String text, int dot) {
        return dot == before.end()
                && dot + 1 < text.length()
                && (ABBREVIATIONS.contains(before.form()) || before.form().length() == 1 && !before.isNumber() && !"i".equals(before.form()));
    }
}
