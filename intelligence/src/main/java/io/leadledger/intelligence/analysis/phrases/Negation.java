package io.leadledger.intelligence.analysis.phrases;

import io.leadledger.intelligence.analysis.text.Word;
import io.leadledger.intelligence.analysis.text.WordRules;
import java.util.List;

/** Whether what begins at a word is turned around: by a negator shortly before, in the same breath. */
record Negation(WordRules rules) {

    private static final int REACH = 5;

    boolean of(List<Word> words, int at) {
        int left = REACH;
        for (int i = at - 1; i >= 0 && left > 0; i--) {
            Word word = words.get(i);
            if (words.get(i + 1).pause() || rules.breakers().contains(word.stem())) {
                return false;
            }
            if (rules.negators().contains(word.stem()) && !answer(words, i)) {
                return true;
            }
            left -= word.passing() ? 0 : 1;
        }
        return false;
    }

    private boolean answer(List<Word> words, int at) {
        return "no".equals(words.get(at).form()) && rules.answers().contains(words.get(at + 1).form());
    }
}
