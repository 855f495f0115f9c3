package io.leadledger.intelligence.ask.question;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which words stand for what, also when a key was hit too much, too little or beside. */
final class Vocabulary {

    private static final int ONE_SLIP = 5;
    private static final int TWO_SLIPS = 8;

    private static final Map<String, Set<Concept>> BY_STEM = new HashMap<>();
    private static final Set<String> WORDS = new HashSet<>();

    static {
        for (Concept concept : Concept.values()) {
            for (String word : concept.words()) {
                WORDS.add(word);
                BY_STEM.computeIfAbsent(Words.stem(word), _ -> EnumSet.noneOf(Concept.class)).add(concept);
            }
        }
    }

    private Vocabulary() {}

    static Set<Concept> of(Word word) {
        return BY_STEM.getOrDefault(word.stem(), Set.of());
    }

    static boolean knows(Word word) {
        return BY_STEM.containsKey(word.stem());
    }

    /** The word that is likely meant; the word itself when it is known, too short, or like nothing that is known. */
    static Word corrected(Word word, Set<String> names) {
        String text = word.text();
        if (knows(word) || names.contains(text) || text.length() < ONE_SLIP || !text.chars().allMatch(Character::isLetter)) {
            return word;
        }
        int most = text.length() < TWO_SLIPS ? 1 : 2;
        for (int slips = 1; slips <= most; slips++) {
            int allowed = slips;
            List<String> near = Stream.concat(WORDS.stream(), names.stream())
                    .filter(known -> known.length() >= ONE_SLIP - 1 && Slips.between(text, known) == allowed)
                    .sorted()
                    .toList();
            if (!near.isEmpty()) {
                return word.as(near.getFirst());
            }
        }
        return word;
    }
}
