package io.leadledger.intelligence.analysis.findings;

import io.leadledger.api.analysis.Basis;
import io.leadledger.api.analysis.CallAnalysis.NextStep;
import io.leadledger.api.analysis.CallAnalysis.Rehash;
import io.leadledger.api.analysis.LeadClassification;
import io.leadledger.api.analysis.Objection;
import io.leadledger.intelligence.analysis.conversation.Conversation;
import io.leadledger.intelligence.analysis.conversation.Role;
import io.leadledger.intelligence.analysis.conversation.Utterance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether calling again pays: the warmer the lead and the more that can still be answered, the more. */
final class Rehashes {

    private static final int ENGAGED = 80;

    private Rehashes() {}

    static Rehash of(Conversation call, LeadClassification lead, List<Objection> objections, List<NextStep> steps) {
        List<String> reasons = new ArrayList<>();
        List<Basis> bases = new ArrayList<>();
        double score = lead.leadScore() == null ? 2.5 : 1 + 3 * lead.leadScore();
        if (call.of(Role.CUSTOMER).stream().mapToInt(Utterance::length).sum() >= ENGAGED) {
            score += 0.4;
            reasons.add("High engagement level");
        }
        if (!steps.isEmpty()) {
            score += 0.4;
            note(reasons, bases, "Specific next steps discussed", steps.getFirst().basis());
        }
        for (Objection objection : objections) {
            boolean refused = "need".equals(objection.objectionType()) && !Boolean.TRUE.equals(objection.handled());
            score += refused ? -0.8 : "timing".equals(objection.objectionType()) ? 0.4 : 0;
            note(reasons, bases, refused ? "No need was seen" : "Open to talk again once answered: " + objection.objectionType(),
                    objection.basis());
        }
        return new Rehash((int) Math.clamp(Math.round(score), 1, 5), Evidence.rounded(0.5 + 0.08 * Math.min(5, reasons.size())), reasons, bases);
    }

    private static void note(List<String> reasons, List<Basis> bases, String reason, @Nullable Basis basis) {
        if (!reasons.contains(reason)) {
            reasons.add(reason);
            if (basis != null) {
                bases.add(basis);
            }
        }
    }
}
