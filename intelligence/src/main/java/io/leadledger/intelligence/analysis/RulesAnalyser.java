package io.leadledger.intelligence.analysis;

import io.leadledger.api.CallEvent.Segment;
import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.intelligence.analysis.conversation.Conversation;
import io.leadledger.intelligence.analysis.conversation.ConversationReader;
import io.leadledger.intelligence.analysis.findings.Findings;
import io.leadledger.intelligence.analysis.learnt.Learning;
import io.leadledger.intelligence.analysis.phrases.PhraseBook;
import io.leadledger.intelligence.analysis.phrases.PhraseBooks;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finds by phrase books, rules and what was learnt from labelled examples: in process, the same for the same transcript, each finding with
 * the words that made it.
 */
@Component
public class RulesAnalyser implements TranscriptAnalyser {

    /** Changes with the code of the rules; the version of the phrase books and of the examples changes by itself. */
    private static final String RULES = "rules-4";

    private static final int SAMPLE = 20_000;

    private final PhraseBooks books = PhraseBooks.loaded();
    private final Learning learning;

    public RulesAnalyser() {
        this(Learning.shipped());
    }

    public RulesAnalyser(Learning learning) {
        this.learning = learning;
    }

    @Override
    public String version() {
        return RULES + "." + books.version() + "." + learning.version();
    }

    @Override
    public CallAnalysis analyse(AnalysisRequest request) {
        String language = books.languageOf(sample(request.segments()), request.language());
        PhraseBook book = books.book(language, request.companyPhrases());
        Findings.Procedures procedures = new Findings.Procedures(request.sopId(), request.stages(), request.startedAt());
        Conversation call = ConversationReader.read(request.segments(), book);
        return Findings.in(call, learning.learnt().judge(call), procedures, version(), TranscriptHash.of(request.segments()));
    }

    private static String sample(List<Segment> segments) {
        StringBuilder sample = new StringBuilder();
        for (Segment segment : segments) {
            if (sample.length() < SAMPLE) {
                sample.append(segment.text(), 0, Math.min(segment.text().length(), SAMPLE)).append('\n');
            }
        }
        return sample.toString();
    }
}
