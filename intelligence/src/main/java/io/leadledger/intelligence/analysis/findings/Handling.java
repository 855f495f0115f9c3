package io.leadledger.intelligence.analysis.findings;

import io.leadledger.intelligence.analysis.conversation.Conversation;
import io.leadledger.intelligence.analysis.conversation.Utterance;
import java.util.List;

/** Whether the agent answered an objection with more than a courtesy, and the customer went along. */
final class Handling {

    private static final int TURNS = 4;
    private static final int WORDS_OF_AN_ANSWER = 8;

    private Handling() {}

    static boolean handled(Conversation call, Raised raised) {
        List<Utterance> next = call.after(raised.last(), TURNS);
        int answer = next.stream().filter(Utterance::isAgent).mapToInt(Utterance::length).sum();
        if (answer < WORDS_OF_AN_ANSWER) {
            return false;
        }
        boolean answered = false;
        boolean accepted = false;
        for (Utterance said : next) {
            answered |= said.isAgent();
            if (answered && !said.isAgent()) {
                if (said.has("answers", "refusal") || said.has("objections", raised.type())) {
                    return false;
                }
                accepted |= said.has("answers", "acceptance");
            }
        }
        return accepted;
    }
}
