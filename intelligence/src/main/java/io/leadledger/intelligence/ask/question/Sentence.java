package io.leadledger.intelligence.ask.question;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A question as words, of which names and times are taken out as they are recognised; what stays says what is asked. */
final class Sentence {

    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "our", "my", "any", "all");
    private static final Set<String> POINTERS = Set.of(
            "about", "with", "for", "from", "by", "of", "to", "in", "at", "on", "regarding", "mention", "mentions", "mentioned", "mentioning",
            "without", "except", "concerning");

    private final List<Word> words;
    private final Set<String> nameStems;
    private final int corrections;
    private final BitSet taken = new BitSet();

    private Sentence(List<Word> words, Set<String> nameStems, int corrections) {
        this.words = words;
        this.nameStems = nameStems;
        this.corrections = corrections;
    }

    /** @param names words of names, which are left as they are */
    static Sentence of(String text, Set<String> names) {
        List<Word> written = Words.of(text);
        List<Word> words = written.stream().map(word -> Vocabulary.corrected(word, names)).toList();
        int corrections = 0;
        for (int i = 0; i < words.size(); i++) {
            corrections += words.get(i).equals(written.get(i)) ? 0 : 1;
        }
        return new Sentence(words, names.stream().map(Words::stem).collect(Collectors.toSet()), corrections);
    }

    /** In lower case, corrected, one space between two words. */
    String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    int corrections() {
        return corrections;
    }

    boolean has(Concept concept) {
        return concepts().contains(concept);
    }

    /** Of the words that are not taken. */
    Set<Concept> concepts() {
        Set<Concept> concepts = EnumSet.noneOf(Concept.class);
        for (int i = 0; i < words.size(); i++) {
            if (!taken.get(i)) {
                concepts.addAll(Vocabulary.of(words.get(i)));
            }
        }
        return concepts;
    }

    boolean matches(String pattern) {
        return Pattern.compile("\\b" + pattern + "\\b").matcher(text()).find();
    }

    /** Takes the first place where these words stand, by their stems. */
    boolean take(List<String> name) {
        List<String> stems = name.stream().map(Words::stem).toList();
        for (int i = 0; i + stems.size() <= words.size(); i++) {
            if (stands(stems, i)) {
                taken.set(i, i + stems.size());
                return true;
            }
        }
        return false;
    }

    private boolean stands(List<String> stems, int at) {
        for (int k = 0; k < stems.size(); k++) {
            if (taken.get(at + k) || !words.get(at + k).stem().equals(stems.get(k))) {
                return false;
            }
        }
        return !stems.isEmpty();
    }

    /** Takes a word that is written like a name, or means nothing else. */
    boolean takeName(String name) {
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!taken.get(i) && word.text().equals(name) && (word.looksLikeName() || !Vocabulary.knows(word))) {
                taken.set(i);
                return true;
            }
        }
        return false;
    }

    /** Takes the words of a stretch of the text. */
    void take(int from, int to) {
        int start = 0;
        for (int i = 0; i < words.size(); i++) {
            int end = start + words.get(i).text().length();
            if (start < to && end > from) {
                taken.set(i);
            }
            start = end + 1;
        }
    }

    /**
     * Words that limit the question in a way that is not understood: names of nobody known, names that have no place in it, and what a
     * preposition points at.
     */
    List<String> unclear() {
        List<String> unclear = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean foreign = !taken.get(i) && !Vocabulary.knows(word) && !word.isNumber();
            if (foreign && (i > 0 && word.looksLikeName() || word.looksLikeId() || nameStems.contains(word.stem()) || isPointedAt(i))) {
                unclear.add(word.raw());
            }
        }
        return unclear;
    }

    private boolean isPointedAt(int index) {
        for (int i = index - 1; i >= 0; i--) {
            String before = words.get(i).text();
            if (!ARTICLES.contains(before)) {
                return POINTERS.contains(before);
            }
        }
        return false;
    }
}
