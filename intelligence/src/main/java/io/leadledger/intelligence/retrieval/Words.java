package io.leadledger.intelligence.retrieval;

import io.leadledger.intelligence.passage.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words of a text as the index knows them. */
final class Words {

    private Words() {}

    /** Without repetitions, in order, at most so many. */
    static Set<String> of(String text, Optional<Language> language, int most) {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream tokens = PassageFields.analyzer(language).tokenStream(PassageFields.body(language), text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (words.size() < most && tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
