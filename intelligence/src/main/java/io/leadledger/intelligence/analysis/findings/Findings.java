package io.leadledger.intelligence.analysis.findings;

import io.leadledger.api.analysis.CallAnalysis;
import io.leadledger.api.analysis.LeadClassification;
import io.leadledger.api.analysis.Objection;
import io.leadledger.api.analysis.Sentiment;
import io.leadledger.api.analysis.SopStage;
import io.leadledger.intelligence.analysis.conversation.Conversation;
import io.leadledger.intelligence.analysis.learnt.Judgement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is found in a conversation, by phrases and rules and by what was learnt from examples. */
public final class Findings {

    private Findings() {}

    /** @param sopId version of the procedure that the stages are of; null for none */
    public record Procedures(@Nullable String sopId, List<SopStage> stages, @Nullable Instant startedAt) {}

    public static CallAnalysis in(
            Conversation call, Judgement judgement, Procedures procedures, String version, String transcriptHash) {
        Evidence evidence = new Evidence(version);
        List<Turn> turns = Turn.of(call);
        @Nullable Sentiment sentiment = Sentiments.overall(call, judgement.mood(), evidence);
        List<Objection> objections = Objections.in(call, judgement, evidence);
        List<CallAnalysis.NextStep> steps = NextSteps.in(judgement, evidence);
        LeadClassification lead = Leads.of(call, judgement.lead(), objections, steps, evidence);
        return new CallAnalysis(
                Evidence.METHOD,
                version,
                transcriptHash,
                call.book().language(),
                null,
                sentiment,
                Sentiments.progression(call),
                Sentiments.ofSegments(call),
                Topics.in(call, evidence),
                objections,
                lead,
                Procedure.of(call, procedures.sopId(), procedures.stages(), procedures.startedAt(), evidence),
                Phases.in(call, turns),
                Coach.on(call, turns, objections, steps, evidence),
                Rehashes.of(call, lead, objections, steps),
                ActionItems.in(judgement, evidence),
                steps);
    }
}
