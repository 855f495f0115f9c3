package io.leadledger.intelligence.analysis.findings;

import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.intelligence.analysis.conversation.Conversation;

/** All that the rules find in a conversation. */
public final class Findings {

    private Findings() {}

    public static CallAnalysis in(Conversation call, String version, String transcriptHash) {
        Evidence evidence = new Evidence(version);
        return new CallAnalysis(
                Evidence.METHOD,
                version,
                transcriptHash,
                call.book().language(),
                null,
                Sentiments.overall(call, evidence),
                Sentiments.progression(call),
                Sentiments.ofSegments(call),
                null,
                Objections.in(call, evidence),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
