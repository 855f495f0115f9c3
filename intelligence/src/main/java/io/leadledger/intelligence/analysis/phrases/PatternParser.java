package io.leadledger.intelligence.analysis.phrases;

import io.leadledger.intelligence.analysis.phrases.Pattern.End;
import io.leadledger.intelligence.analysis.phrases.Pattern.Form;
import io.leadledger.intelligence.analysis.phrases.Pattern.Gap;
import io.leadledger.intelligence.analysis.phrases.Pattern.InOrder;
import io.leadledger.intelligence.analysis.phrases.Pattern.Maybe;
import io.leadledger.intelligence.analysis.phrases.Pattern.Not;
import io.leadledger.intelligence.analysis.phrases.Pattern.Number;
import io.leadledger.intelligence.analysis.phrases.Pattern.OneOf;
import io.leadledger.intelligence.analysis.phrases.Pattern.Prefix;
import io.leadledger.intelligence.analysis.phrases.Pattern.Start;
import io.leadledger.intelligence.analysis.phrases.Pattern.Stem;
import io.leadledger.intelligence.analysis.text.Word;
import io.leadledger.intelligence.analysis.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Reads the notation of phrase books; README.md beside them explains it. */
final class PatternParser {

    private static final int DEEPEST = 20;

    private final Words words;
    private final Function<String, Pattern> lists;
    private final String phrase;
    private int at;
    private int depth;

    private PatternParser(String phrase, Words words, Function<String, Pattern> lists) {
        this.phrase = phrase;
        this.words = words;
        this.lists = lists;
    }

    /**
     * @param lists of the book, by name; throws {@link BadPhrase} for a name that is not there
     * @throws BadPhrase with what is wrong
     */
    static Pattern parse(String phrase, Words words, Function<String, Pattern> lists) {
        PatternParser parser = new PatternParser(phrase, words, lists);
        Pattern pattern = parser.sequence(false);
        if (parser.at < phrase.length()) {
            throw new BadPhrase("has a ) without a (");
        }
        if (pattern.canBeEmpty() || pattern.firsts().isEmpty()) {
            throw new BadPhrase("needs a word, and begins with one");
        }
        return pattern;
    }

    private Pattern sequence(boolean bracketed) {
        List<Pattern> choices = new ArrayList<>();
        List<Pattern> parts = new ArrayList<>();
        while (true) {
            blank();
            char c = peek();
            if (c == 0 || c == ')') {
                break;
            }
            if (c == '|' && bracketed) {
                at++;
                choices.add(joined(parts));
                parts = new ArrayList<>();
            } else {
                parts.add(item(bracketed));
            }
        }
        choices.add(joined(parts));
        return choices.size() == 1 ? choices.getFirst() : new OneOf(choices);
    }

    private static Pattern joined(List<Pattern> parts) {
        if (parts.isEmpty()) {
            throw new BadPhrase("has an empty part");
        }
        return parts.size() == 1 ? parts.getFirst() : new InOrder(List.copyOf(parts));
    }

    private Pattern item(boolean bracketed) {
        Pattern item = atom();
        if (peek() == '|' && !bracketed) {
            List<Pattern> choices = new ArrayList<>(List.of(item));
            while (peek() == '|') {
                at++;
                choices.add(atom());
            }
            item = new OneOf(choices);
        }
        if (peek() == '?') {
            at++;
            item = new Maybe(item);
        }
        return item;
    }

    private Pattern atom() {
        char c = peek();
        return switch (c) {
            case '(' -> group();
            case '!' -> {
                at++;
                yield new Not(atom());
            }
            case '.' -> gap();
            case '^' -> single(new Start());
            case '$' -> single(new End());
            case '#' -> single(new Number());
            case '@' -> lists.apply(run(1));
            case '=' -> new Form(run(1));
            default -> plain(run(0));
        };
    }

    private Pattern group() {
        if (++depth > DEEPEST) {
            throw new BadPhrase("has too many brackets in brackets");
        }
        at++;
        Pattern inner = sequence(true);
        if (peek() != ')') {
            throw new BadPhrase("has a ( without a )");
        }
        at++;
        depth--;
        return inner;
    }

    private Pattern gap() {
        int dots = 0;
        while (peek() == '.') {
            at++;
            dots++;
        }
        return switch (dots) {
            case 2 -> new Gap(3);
            case 3 -> new Gap(7);
            default -> throw new BadPhrase("may have .. or ... but not %d dots".formatted(dots));
        };
    }

    private Pattern single(Pattern pattern) {
        at++;
        return pattern;
    }

    private String run(int skip) {
        at += skip;
        int begin = at;
        while (at < phrase.length() && " \t\n()|?!^$@=#.".indexOf(phrase.charAt(at)) < 0) {
            at++;
        }
        if (at == begin) {
            throw new BadPhrase("has something unexpected at character %d".formatted(begin + 1));
        }
        return phrase.substring(begin, at);
    }

    private Pattern plain(String run) {
        if (run.endsWith("*")) {
            String letters = run.substring(0, run.length() - 1).toLowerCase(Locale.ROOT);
            if (letters.length() < Prefix.KEY) {
                throw new BadPhrase("needs at least three letters before a *");
            }
            return new Prefix(letters);
        }
        List<Word> parts = words.of(run);
        if (parts.isEmpty()) {
            throw new BadPhrase("has no meaning in " + run);
        }
        return joined(parts.stream().<Pattern>map(word -> new Stem(word.stem())).toList());
    }

    private void blank() {
        while (at < phrase.length() && Character.isWhitespace(phrase.charAt(at))) {
            at++;
        }
    }

    private char peek() {
        return at < phrase.length() ? phrase.charAt(at) : 0;
    }
}
