package io.leadledger.intelligence.procedure;

import io.leadledger.intelligence.passage.Language;
import io.leadledger.intelligence.passage.Sentences;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** What somebody who follows a line of a procedure may say, in one language. */
record Phrases(Language language) {

    private static final Pattern QUOTED = Pattern.compile("[\"“„«]([^\"“”»]{4,200})[\"”»]");
    private static final Pattern BULLET = Pattern.compile("^[\\s\\-*•·–—]*(\\(?\\d{1,2}[.)]\\s*)?");
    /** What the agent is told to do is not said to the customer. */
    private static final Pattern ORDER = Pattern.compile(
            "(?i)^(always |then |first |next |please )*(ask|tell|say|explain|mention|confirm|offer|describe|discuss|state|give|let|make sure"
                    + "|pregunt[ae]|di|explica|menciona|confirma|ofrece)\\b[:,]?\\s*(whether |if |that |si |que )?");
    /** Fewer words would be found in any talk, more in none. */
    private static final int FEWEST = 2;

    private static final int MOST = 14;
    private static final int MOST_WORDS_OF_HEADING = 8;

    /** The telling words of each sentence, as they stand; of quoted ones alone where there are any, since they are meant to be said. */
    List<String> of(String line) {
        List<String> quoted = QUOTED.matcher(line).results().map(match -> match.group(1)).toList();
        Stream<String> sentences = quoted.isEmpty() ? Sentences.of(line).stream().map(Phrases::withoutOrder) : quoted.stream();
        return sentences.map(this::terms)
                .filter(terms -> terms.size() >= FEWEST && terms.size() <= MOST)
                .map(terms -> terms.stream().map(Term::form).collect(Collectors.joining(" ")))
                .toList();
    }

    private static String withoutOrder(String sentence) {
        return ORDER.matcher(BULLET.matcher(sentence).replaceFirst("")).replaceFirst("");
    }

    static boolean isHeading(String line) {
        String bare = line.strip();
        return !bare.matches(".*[.!?]$") && bare.split("\\s+").length <= MOST_WORDS_OF_HEADING;
    }

    Set<String> stems(String text) {
        return terms(text).stream().map(Term::stem).collect(Collectors.toSet());
    }

    private record Term(String form, String stem) {}

    /** Words that carry meaning. */
    private List<Term> terms(String text) {
        List<Term> terms = new ArrayList<>();
        try (TokenStream tokens = language.analyzer().tokenStream("text", text)) {
            CharTermAttribute stem = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(new Term(text.substring(place.startOffset(), place.endOffset()), stem.toString()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
