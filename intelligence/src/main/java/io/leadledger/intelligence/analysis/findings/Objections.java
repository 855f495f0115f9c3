package io.leadledger.intelligence.analysis.findings;

import io.leadledger.api.analysis.Objection;
import io.leadledger.intelligence.analysis.conversation.Conversation;
import io.leadledger.intelligence.analysis.conversation.Role;
import io.leadledger.intelligence.analysis.conversation.Utterance;
import io.leadledger.intelligence.analysis.phrases.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What the customer said against buying. The same concern said again soon after is the same objection. */
final class Objections {

    private static final int SOON = 4;
    private static final Comparator<Hit> STRONGEST = Comparator.comparingDouble((Hit hit) -> hit.entry().confidence())
            .thenComparing(hit -> hit.to() - hit.from())
            .reversed();

    private Objections() {}

    record Raised(int index, Utterance said, Hit hit, int times, int last) {

        String type() {
            return hit.entry().type();
        }

        /** Said again: the clearer words are quoted, and of mere refusals the last. */
        Raised again(int index, Utterance again, Hit hit) {
            boolean clearer = hit.entry().confidence() > this.hit.entry().confidence() || this.hit.is("refusals") && hit.is("refusals");
            return clearer
                    ? new Raised(index, again, hit, times + 1, index)
                    : new Raised(this.index, said, this.hit, times + 1, index);
        }
    }

    static List<Objection> in(Conversation call, Evidence evidence) {
        return raised(call).stream().map(raised -> objection(call, raised, evidence)).toList();
    }

    static List<Raised> raised(Conversation call) {
        List<Raised> raised = new ArrayList<>();
        int askedForHelp = -2;
        for (int i = 0; i < call.utterances().size(); i++) {
            int index = i;
            Utterance said = call.utterances().get(i);
            askedForHelp = said.has("openings") ? said.turn() : askedForHelp;
            // who calls and is asked what for has nothing to object to yet
            if (said.role() == Role.CUSTOMER && said.turn() > askedForHelp + 1) {
                List<Hit> distinct = distinct(said);
                distinct.forEach(hit -> note(raised, call, index, hit));
                if (distinct.isEmpty() && pitched(call, i)) {
                    said.hits("refusals").forEach(hit -> note(raised, call, index, hit));
                }
            }
        }
        return raised;
    }

    /** A no is an objection where the agent has just asked whether the customer wants something. */
    private static boolean pitched(Conversation call, int index) {
        if (index == 0) {
            return false;
        }
        Utterance before = call.utterances().get(index - 1);
        return before.isAgent() && before.asks() && before.has("pitches");
    }

    private static List<Hit> distinct(Utterance said) {
        List<Hit> denied = said.hits("not_objections");
        List<Hit> distinct = new ArrayList<>();
        for (Hit hit : said.hits("objections").stream().sorted(STRONGEST).toList()) {
            boolean counts = denied.stream().noneMatch(no -> Set.of("any", hit.entry().type()).contains(no.entry().type()))
                    && distinct.stream().noneMatch(other -> other.entry().type().equals(hit.entry().type()) || other.overlaps(hit));
            if (counts) {
                distinct.add(hit);
            }
        }
        distinct.sort(Comparator.comparingInt(Hit::from));
        return distinct;
    }

    private static void note(List<Raised> raised, Conversation call, int index, Hit hit) {
        Utterance said = call.utterances().get(index);
        for (int i = raised.size() - 1; i >= 0; i--) {
            Raised before = raised.get(i);
            if (before.type().equals(hit.entry().type()) && said.turn() - call.utterances().get(before.last()).turn() <= SOON) {
                raised.set(i, before.again(index, said, hit));
                return;
            }
        }
        raised.add(new Raised(index, said, hit, 1, index));
    }

    private static Objection objection(Conversation call, Raised raised, Evidence evidence) {
        Hit hit = raised.hit();
        double confidence = hit.entry().confidence() + 0.04 * (Math.min(raised.times(), 4) - 1);
        return new Objection(
                raised.type(),
                Evidence.words(raised.said(), hit),
                Suggestions.of(call.book(), hit.entry()),
                Severity.of(raised, call),
                Evidence.rounded(confidence * (0.4 + 0.6 * raised.said().certainty())),
                Handling.handled(call, raised),
                evidence.of(raised.said(), hit));
    }
}
