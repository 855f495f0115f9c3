package io.leadledger.intelligence.drafting;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text says anything that no fact says: a number, a day, a promise, or a name. A name is a word with a capital letter that is
 * neither in the facts nor one that our phrases or English sentences begin with.
 */
final class FactCheck {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’.,:/@%-][\\p{L}\\p{M}\\p{N}]+)*%?");

    private final Phrases phrases;
    private final Set<String> ours = new HashSet<>();

    FactCheck(Phrases phrases) {
        this.phrases = phrases;
        phrases.phrases().values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .flatMap(List::stream)
                .forEach(phrase -> ours.addAll(words(phrase.replaceAll("\\{\\??\\w+}", " "))));
        phrases.favourites().values().forEach(sentence -> ours.addAll(words(sentence)));
        ours.addAll(phrases.starters());
    }

    /** The first word or phrase that nothing supports; empty when the text is sound. */
    Optional<String> unsupported(String text, DraftFacts facts) {
        String known = facts.text();
        String said = text.toLowerCase(Locale.ROOT);
        Optional<String> promise =
                phrases.guardedPhrases().stream().filter(phrase -> contains(said, phrase) && !contains(known, phrase)).findFirst();
        if (promise.isPresent()) {
            return promise;
        }
        Set<String> supported = words(known);
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            String plain = word.toLowerCase(Locale.ROOT);
            if (!supported.contains(plain) && !isHarmless(word, plain)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private boolean isHarmless(String word, String plain) {
        if (word.chars().anyMatch(Character::isDigit) || word.endsWith("%") || phrases.guardedWords().contains(plain)) {
            // "May" begins questions as well as dates; as a question it is one of our phrases.
            return plain.equals("may") && ours.contains(plain);
        }
        return !Character.isUpperCase(word.codePointAt(0)) || ours.contains(plain);
    }

    private static boolean contains(String text, String phrase) {
        return Pattern.compile("(?<!\\p{L})" + Pattern.quote(phrase) + "(?!\\p{L})").matcher(text).find();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher found = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            words.add(found.group());
            words.addAll(Arrays.asList(found.group().split("['’.,:/@-]")));
        }
        return words;
    }
}
