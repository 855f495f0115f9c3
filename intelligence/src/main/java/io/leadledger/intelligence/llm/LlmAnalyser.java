package io.leadledger.intelligence.llm;

import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.intelligence.analysis.AnalysisRequest;
import io.leadledger.intelligence.analysis.TranscriptAnalyser;
import io.leadledger.intelligence.llm.LanguageModel.ModelUnavailable;
import io.leadledger.intelligence.llm.LanguageModel.Reply;
import java.util.Map;

/** Asks a language model, and leaves to the rules what is measured turn by turn and all that the model does not answer. */
final class LlmAnalyser implements TranscriptAnalyser {

    static final String METHOD = "llm";
    private static final String PROMPT = "analyse-call";

    private final TranscriptAnalyser rules;
    private final LanguageModel model;
    private final String version;

    /** @param modelName as configured; what the endpoint calls itself may change from answer to answer */
    LlmAnalyser(TranscriptAnalyser rules, LanguageModel model, String modelName) {
        this.rules = rules;
        this.model = model;
        this.version = Prompt.load(PROMPT).id() + " " + modelName;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public CallAnalysis analyse(AnalysisRequest request) {
        CallAnalysis byRules = rules.analyse(request);
        Quotes quotes = new Quotes(request.segments(), version);
        try {
            Reply<CallFindings> reply = model.ask(request.companyId(), PROMPT,
                    Map.of("stages", FoundStages.described(request.stages()), "transcript", quotes.transcript()), CallFindings.class);
            return new FoundByModel(request, byRules, quotes, reply.answer()).analysis();
        } catch (ModelUnavailable e) {
            return because(String.valueOf(e.getMessage()), byRules);
        }
    }

    private static CallAnalysis because(String reason, CallAnalysis rules) {
        return new CallAnalysis(
                rules.method(), rules.version(), rules.transcriptHash(), rules.language(), reason, rules.sentiment(),
                rules.sentimentProgression(), rules.segmentSentiments(), rules.topics(), rules.objections(), rules.leadClassification(),
                rules.sopAnalysis(), rules.meetingSegments(), rules.coaching(), rules.rehash(), rules.actionItems(), rules.nextSteps());
    }
}
