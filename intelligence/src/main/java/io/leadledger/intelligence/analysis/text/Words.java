package io.leadledger.intelligence.analysis.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/** Cuts text into words: contractions spelled out, hesitation and stutter left out, every word with its stem. */
public final class Words {

    private static final String PAUSES = ",;:.?!-–—…\n\"()¿¡";

    private final WordRules rules;
    private final Stemmer stemmer;

    public Words(String language, WordRules rules) {
        this.rules = rules;
        this.stemmer = Stemmer.of(language);
    }

    public WordRules rules() {
        return rules;
    }

    public List<Word> of(String text) {
        List<Word> plain = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        try (StandardTokenizer tokens = new StandardTokenizer()) {
            tokens.setReader(new StringReader(text));
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            int last = 0;
            boolean pause = false;
            while (tokens.incrementToken()) {
                pause |= pause(text, last, offset.startOffset());
                last = offset.endOffset();
                String form = form(term.toString());
                if (rules.fillers().contains(form)) {
                    continue;
                }
                for (String part : rules.spellings().getOrDefault(form, apart(form)).split(" ")) {
                    if (!pause && stutter(plain, part)) {
                        continue;
                    }
                    plain.add(new Word(part, "", offset.startOffset(), offset.endOffset(), pause, rules.passing().contains(part)));
                    forms.add(part);
                    pause = false;
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return withStems(plain, stemmer.stems(forms));
    }

    private List<Word> withStems(List<Word> plain, List<String> stems) {
        List<Word> words = new ArrayList<>(plain.size());
        for (int i = 0; i < plain.size(); i++) {
            Word word = plain.get(i);
            @Nullable String known = rules.stems().get(word.form());
            String stem = known == null ? stems.get(i) : known;
            words.add(new Word(word.form(), stem, word.start(), word.end(), word.pause(), word.passing()));
        }
        return words;
    }

    private static boolean stutter(List<Word> said, String form) {
        return !said.isEmpty() && said.getLast().form().equals(form) && !Character.isDigit(form.charAt(0));
    }

    /** "The roof's old" and "my mother's house" alike: the word, and what hangs on it. */
    private static String apart(String form) {
        return form.length() > 2 && form.endsWith("'s") ? form.substring(0, form.length() - 2) + " 's" : form;
    }

    /** Accents go too: speech recognition sets them as it likes. */
    private static String form(String term) {
        String lower = term.toLowerCase(Locale.ROOT).replace('’', '\'');
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
            }
        }
        return lower;
    }

    private static boolean pause(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (PAUSES.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
