package io.leadledger.intelligence.analysis.learnt;

import io.leadledger.intelligence.analysis.conversation.Conversation;
import io.leadledger.intelligence.analysis.conversation.Utterance;
import java.util.ArrayList;
import java.util.List;

/** What is judged as one: what somebody said until the other spoke, or a part of it when that is long. */
public record Unit(List<Utterance> said) {

    private static final int LONG = 60;

    static List<Unit> of(Conversation call) {
        List<Unit> units = new ArrayList<>();
        List<Utterance> all = call.utterances();
        int from = 0;
        int length = 0;
        for (int i = 0; i < all.size(); i++) {
            if (i > from && (all.get(i).turn() != all.get(from).turn() || length + all.get(i).length() > LONG)) {
                units.add(new Unit(all.subList(from, i)));
                from = i;
                length = 0;
            }
            length += all.get(i).length();
        }
        if (from < all.size()) {
            units.add(new Unit(all.subList(from, all.size())));
        }
        return units;
    }

    public boolean isAgent() {
        return said.getFirst().isAgent();
    }

    public int turn() {
        return said.getFirst().turn();
    }
}
