package io.leadledger.intelligence.analysis;

import io.leadledger.api.analysis.CallAnalysis;

/** Turns a transcript into findings. The same request gives the same findings from the same version, except where a model is asked. */
public interface TranscriptAnalyser {

    /** Of the method and its data; a new version analyses a transcript anew. */
    String version();

    CallAnalysis analyse(AnalysisRequest request);
}
