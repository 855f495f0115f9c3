package io.leadledger.intelligence.analysis.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Stems lists of words with the filter that suits the language. */
final class Stemmer {

    private final UnaryOperator<TokenStream> filter;

    private Stemmer(UnaryOperator<TokenStream> filter) {
        this.filter = filter;
    }

    /** Hindi in Latin script is spoken with English words in between, so those are what is stemmed. */
    static Stemmer of(String language) {
        return new Stemmer("es".equals(language) ? SpanishLightStemFilter::new : KStemFilter::new);
    }

    List<String> stems(List<String> forms) {
        List<String> stems = new ArrayList<>(forms.size());
        try (TokenStream stream = filter.apply(new Given(forms.iterator()))) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stems;
    }

    private static final class Given extends TokenStream {

        private final Iterator<String> forms;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Given(Iterator<String> forms) {
            this.forms = forms;
        }

        @Override
        public boolean incrementToken() {
            if (!forms.hasNext()) {
                return false;
            }
            clearAttributes();
            term.append(forms.next());
            return true;
        }
    }
}
