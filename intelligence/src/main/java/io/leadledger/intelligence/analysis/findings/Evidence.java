package io.leadledger.intelligence.analysis.findings;

import io.leadledger.api.analysis.Basis;
import io.leadledger.intelligence.analysis.conversation.Utterance;
import io.leadledger.intelligence.analysis.phrases.Hit;
import io.leadledger.intelligence.analysis.text.Sentence;
import io.leadledger.intelligence.analysis.text.Word;
import java.util.List;

/** Quotes what a finding rests on. */
public record Evidence(String version) {

    public static final String METHOD = "rules";
    /** Of what no phrase shows, but talk like it in the examples. */
    private static final String LEARNT = "classifier";
    private static final int SHORT_ENOUGH = 30;
    private static final int BEFORE = 8;
    private static final int AFTER = 12;

    Basis of(Utterance said) {
        return of(said, said.sentence().quote(), METHOD);
    }

    Basis of(Utterance said, Hit hit) {
        return of(said, words(said, hit), METHOD);
    }

    Basis learnt(Utterance said) {
        return of(said, said.sentence().quote(), LEARNT);
    }

    private Basis of(Utterance said, String quote, String method) {
        return new Basis(quote, said.start(), said.end(), said.speaker(), method, version);
    }

    /** The sentence, or what stands around the finding in a long one. */
    static String words(Utterance said, Hit hit) {
        Sentence sentence = said.sentence();
        List<Word> words = sentence.words();
        if (words.size() <= SHORT_ENOUGH) {
            return sentence.quote();
        }
        int from = hit.from();
        while (from > 0 && hit.from() - from < BEFORE && !words.get(from).pause()) {
            from--;
        }
        int to = hit.to();
        while (to < words.size() && to - hit.to() < AFTER && !words.get(to).pause()) {
            to++;
        }
        return sentence.quote(from, to);
    }

    /** Less the less it is known who spoke. */
    static double confidence(double chance, Utterance said) {
        return rounded(chance * (0.4 + 0.6 * said.certainty()));
    }

    static double rounded(double value) {
        return Math.round(Math.clamp(value, 0, 1) * 100) / 100.0;
    }
}
