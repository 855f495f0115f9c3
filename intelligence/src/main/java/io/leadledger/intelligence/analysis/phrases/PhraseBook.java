package io.leadledger.intelligence.analysis.phrases;

import io.leadledger.intelligence.analysis.text.Sentence;
import io.leadledger.intelligence.analysis.text.Word;
import io.leadledger.intelligence.analysis.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The phrases of one language, with a company's own, found by the words they begin with. */
public final class PhraseBook {

    private static final int QUESTION_REACH = 8;

    private final String language;
    private final Words words;
    private final Negation negation;
    private final List<Entry> entries;
    private final Map<String, List<Candidate>> byFirst = new HashMap<>();

    private record Candidate(Entry entry, Pattern pattern) {}

    PhraseBook(String language, Words words, List<Entry> entries) {
        this.language = language;
        this.words = words;
        this.negation = new Negation(words.rules());
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            for (Pattern pattern : entry.phrases()) {
                for (String first : pattern.firsts()) {
                    byFirst.computeIfAbsent(first, key -> new ArrayList<>()).add(new Candidate(entry, pattern));
                }
            }
        }
    }

    public String language() {
        return language;
    }

    public Words words() {
        return words;
    }

    public List<Entry> entries(String section) {
        return entries.stream().filter(entry -> entry.section().equals(section)).toList();
    }

    /** What the sentence has, in its order; of one entry the longest at each word. */
    public List<Hit> hits(Sentence sentence) {
        List<Hit> found = new ArrayList<>();
        List<Word> said = sentence.words();
        for (int i = 0; i < said.size(); i++) {
            Word word = said.get(i);
            look(found, sentence, i, word.stem());
            look(found, sentence, i, "=" + word.form());
            if (word.form().length() >= Pattern.Prefix.KEY) {
                look(found, sentence, i, "*" + word.form().substring(0, Pattern.Prefix.KEY));
            }
            if (word.isNumber()) {
                look(found, sentence, i, Pattern.NUMBER);
            }
        }
        found.removeIf(hit -> asked(hit, sentence, found));
        return found;
    }

    private void look(List<Hit> found, Sentence sentence, int at, String first) {
        for (Candidate candidate : byFirst.getOrDefault(first, List.of())) {
            int end = candidate.pattern.matchAt(sentence.words(), at);
            if (end > at) {
                add(found, sentence, candidate.entry, at, end);
            }
        }
    }

    private void add(List<Hit> found, Sentence sentence, Entry entry, int from, int to) {
        for (int i = found.size() - 1; i >= 0; i--) {
            Hit other = found.get(i);
            if (other.entry() == entry && from < other.to()) {
                if (to - from > other.to() - other.from()) {
                    found.set(i, new Hit(entry, from, to, negated(sentence, entry, from)));
                }
                return;
            }
        }
        if (entry.unless().stream().noneMatch(pattern -> pattern.foundIn(sentence.words()))) {
            found.add(new Hit(entry, from, to, negated(sentence, entry, from)));
        }
    }

    private boolean negated(Sentence sentence, Entry entry, int from) {
        return entry.negatable() && negation.of(sentence.words(), from);
    }

    private static boolean asked(Hit hit, Sentence sentence, List<Hit> all) {
        if (hit.entry().inQuestions()) {
            return false;
        }
        for (Hit question : all) {
            if (question.is("questions") && question.from() <= hit.from() && hit.from() - question.to() <= QUESTION_REACH) {
                return sameBreath(sentence.words(), question.from(), hit.from());
            }
        }
        return sentence.asked() && sameBreath(sentence.words(), hit.to() - 1, sentence.words().size() - 1);
    }

    private static boolean sameBreath(List<Word> words, int from, int to) {
        for (int i = from + 1; i <= to; i++) {
            if (words.get(i).pause()) {
                return false;
            }
        }
        return true;
    }
}
