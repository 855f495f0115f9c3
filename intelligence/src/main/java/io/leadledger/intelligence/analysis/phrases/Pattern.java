package io.leadledger.intelligence.analysis.phrases;

import io.leadledger.intelligence.analysis.text.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A phrase that can be recognised. Where it may stand is a set of places after a base word, one bit each: matching a part moves all
 * places on at once, so that a match costs its length, whatever the choices and gaps in it.
 */
public sealed interface Pattern {

    /** Key of phrases that begin with a number. */
    String NUMBER = "#";

    int REACH = 62;

    long after(List<Word> words, int base, long places);

    /** What the first word can be: stems, forms with {@code =}, {@link #NUMBER}. */
    Set<String> firsts();

    default boolean canBeEmpty() {
        return false;
    }

    /** The end of the longest match that begins at the word, or -1. */
    default int matchAt(List<Word> words, int at) {
        long ends = after(words, at, 1);
        return ends == 0 ? -1 : at + 63 - Long.numberOfLeadingZeros(ends);
    }

    default boolean foundIn(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (matchAt(words, i) > i) {
                return true;
            }
        }
        return false;
    }

    private static long step(List<Word> words, int base, long places, Predicate<Word> fits) {
        long next = 0;
        for (long rest = places; rest != 0; rest &= rest - 1) {
            int place = Long.numberOfTrailingZeros(rest);
            for (int i = place; i < REACH && base + i < words.size(); i++) {
                Word word = words.get(base + i);
                if (fits.test(word)) {
                    next |= 1L << (i + 1);
                }
                if (i == 0 || !word.passing()) {
                    break;
                }
            }
        }
        return next;
    }

    record Stem(String stem) implements Pattern {

        @Override
        public long after(List<Word> words, int base, long places) {
            return step(words, base, places, word -> word.stem().equals(stem));
        }

        @Override
        public Set<String> firsts() {
            return Set.of(stem);
        }
    }

    record Form(String form) implements Pattern {

        @Override
        public long after(List<Word> words, int base, long places) {
            return step(words, base, places, word -> word.form().equals(form));
        }

        @Override
        public Set<String> firsts() {
            return Set.of("=" + form);
        }
    }

    /** Any form that begins so. */
    record Prefix(String letters) implements Pattern {

        static final int KEY = 3;

        @Override
        public long after(List<Word> words, int base, long places) {
            return step(words, base, places, word -> word.form().startsWith(letters));
        }

        @Override
        public Set<String> firsts() {
            return Set.of("*" + letters.substring(0, KEY));
        }
    }

    record Number() implements Pattern {

        @Override
        public long after(List<Word> words, int base, long places) {
            return step(words, base, places, Word::isNumber);
        }

        @Override
        public Set<String> firsts() {
            return Set.of(NUMBER);
        }
    }

    /** From none to so many words of any kind. */
    record Gap(int most) implements Pattern {

        @Override
        public long after(List<Word> words, int base, long places) {
            long reached = places;
            for (int i = 0; i < most; i++) {
                reached |= reached << 1;
            }
            return reached & (-1L >>> 1) & within(words.size() - base);
        }

        private static long within(int size) {
            return size >= REACH ? -1L >>> 1 : (1L << (size + 1)) - 1;
        }

        @Override
        public Set<String> firsts() {
            return Set.of();
        }

        @Override
        public boolean canBeEmpty() {
            return true;
        }
    }

    record InOrder(List<Pattern> parts) implements Pattern {

        @Override
        public long after(List<Word> words, int base, long places) {
            long reached = places;
            for (Pattern part : parts) {
                if (reached == 0) {
                    return 0;
                }
                reached = part.after(words, base, reached);
            }
            return reached;
        }

        @Override
        public Set<String> firsts() {
            Set<String> firsts = new HashSet<>();
            for (Pattern part : parts) {
                firsts.addAll(part.firsts());
                if (!part.canBeEmpty()) {
                    break;
                }
            }
            return firsts;
        }

        @Override
        public boolean canBeEmpty() {
            return parts.stream().allMatch(Pattern::canBeEmpty);
        }
    }

    record OneOf(List<Pattern> choices) implements Pattern {

        @Override
        public long after(List<Word> words, int base, long places) {
            long reached = 0;
            for (Pattern choice : choices) {
                reached |= choice.after(words, base, places);
            }
            return reached;
        }

        @Override
        public Set<String> firsts() {
            Set<String> firsts = new HashSet<>();
            choices.forEach(choice -> firsts.addAll(choice.firsts()));
            return firsts;
        }

        @Override
        public boolean canBeEmpty() {
            return choices.stream().anyMatch(Pattern::canBeEmpty);
        }
    }

    record Maybe(Pattern part) implements Pattern {

        @Override
        public long after(List<Word> words, int base, long places) {
            return places | part.after(words, base, places);
        }

        @Override
        public Set<String> firsts() {
            return part.firsts();
        }

        @Override
        public boolean canBeEmpty() {
            return true;
        }
    }

    /** What must not follow. */
    record Not(Pattern part) implements Pattern {

        @Override
        public long after(List<Word> words, int base, long places) {
            long left = 0;
            for (long rest = places; rest != 0; rest &= rest - 1) {
                long place = Long.lowestOneBit(rest);
                if (part.after(words, base, place) == 0) {
                    left |= place;
                }
            }
            return left;
        }

        @Override
        public Set<String> firsts() {
            return Set.of();
        }

        @Override
        public boolean canBeEmpty() {
            return true;
        }
    }

    /** The first word of a sentence, or of what follows a pause in it. */
    record Start() implements Pattern {

        @Override
        public long after(List<Word> words, int base, long places) {
            return base == 0 || words.get(base).pause() ? places : 0;
        }

        @Override
        public Set<String> firsts() {
            return Set.of();
        }

        @Override
        public boolean canBeEmpty() {
            return true;
        }
    }

    /** The end of a sentence, or the place before a pause in it. */
    record End() implements Pattern {

        @Override
        public long after(List<Word> words, int base, long places) {
            long left = 0;
            for (long rest = places; rest != 0; rest &= rest - 1) {
                int place = Long.numberOfTrailingZeros(rest);
                if (base + place >= words.size() || words.get(base + place).pause()) {
                    left |= 1L << place;
                }
            }
            return left;
        }

        @Override
        public Set<String> firsts() {
            return Set.of();
        }

        @Override
        public boolean canBeEmpty() {
            return true;
        }
    }
}
