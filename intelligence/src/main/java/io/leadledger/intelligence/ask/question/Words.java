package io.leadledger.intelligence.ask.question;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Takes text apart: words in lower case and their stems. Dates and names with underscores stay whole. */
final class Words {

    private static final Pattern WORD = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|[\\p{L}\\p{N}_]+(?:['’][\\p{L}\\p{N}_]+)*");

    private static final Analyzer ANALYZER = new Analyzer() {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            PatternTokenizer words = new PatternTokenizer(WORD, 0);
            return new TokenStreamComponents(words, new EnglishPossessiveFilter(new LowerCaseFilter(words)));
        }
    };

    private Words() {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = ANALYZER.tokenStream("question", new StringReader(text))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(new Word(text.substring(place.startOffset(), place.endOffset()), term.toString(), stem(term.toString())));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    static String stem(String word) {
        EnglishStemmer stemmer = new EnglishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
