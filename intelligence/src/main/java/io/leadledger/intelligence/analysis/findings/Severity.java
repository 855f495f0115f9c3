package io.leadledger.intelligence.analysis.findings;

import io.leadledger.intelligence.analysis.conversation.Conversation;
import io.leadledger.intelligence.analysis.conversation.Utterance;
import java.util.List;

/** How much an objection weighs: as its phrase book says, more when it is stressed or repeated, less when it is hedged. */
final class Severity {

    private static final List<String> LEVELS = List.of("low", "medium", "high");

    private Severity() {}

    static String of(Raised raised, Conversation call) {
        Utterance said = raised.said();
        int level = LEVELS.indexOf(raised.severity());
        level += said.has("coaching", "stressed") || raised.times() > 2 ? 1 : 0;
        level -= said.has("coaching", "hedged") ? 1 : 0;
        boolean refused = call.after(raised.index(), 1).stream().anyMatch(next -> !next.isAgent() && next.has("answers", "refusal"));
        return LEVELS.get(Math.clamp(refused ? 2 : level, 0, 2));
    }
}
