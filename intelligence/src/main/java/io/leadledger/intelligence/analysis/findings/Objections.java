package io.leadledger.intelligence.analysis.findings;

import io.leadledger.api.analysis.Objection;
import io.leadledger.intelligence.analysis.conversation.Conversation;
import io.leadledger.intelligence.analysis.conversation.Role;
import io.leadledger.intelligence.analysis.conversation.Utterance;
import io.leadledger.intelligence.analysis.learnt.Judgement;
import io.leadledger.intelligence.analysis.learnt.Judgement.Judged;
import io.leadledger.intelligence.analysis.phrases.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the customer said against buying: by phrases that what was learnt does not contradict, by a company's own phrases in any case, and
 * by what was learnt alone. The same concern said again soon after is the same objection.
 */
final class Objections {

    private static final int SOON = 4;
    /** How much surer a phrase makes what was learnt, as odds. */
    private static final double PHRASE = 3;
    private static final Comparator<Hit> STRONGEST = Comparator.comparingDouble((Hit hit) -> hit.entry().confidence())
            .thenComparing(hit -> hit.to() - hit.from())
            .reversed();

    private Objections() {}

    static List<Objection> in(Conversation call, Judgement judgement, Evidence evidence) {
        return raised(call, judgement).stream().map(raised -> objection(call, raised, evidence)).toList();
    }

    private static List<Raised> raised(Conversation call, Judgement judgement) {
        List<Raised> raised = new ArrayList<>();
        int askedForHelp = -2;
        int first = 0;
        for (Judged judged : judgement.turns()) {
            List<Raised> found = new ArrayList<>();
            for (int i = first; i < first + judged.unit().said().size(); i++) {
                Utterance said = call.utterances().get(i);
                askedForHelp = said.has("openings", "inbound") ? said.turn() : said.has("openings", "offered") ? -2 : askedForHelp;
                // who calls and is asked what for has nothing to object to yet, but to what was offered before
                if (said.role() == Role.CUSTOMER && said.turn() > askedForHelp + 1) {
                    phrased(call, i).stream()
                            .filter(each -> repeated(raised, call, each) != null || stands(each, judged, judgement))
                            .forEach(found::add);
                }
            }
            String type = judged.likeliestType();
            boolean learnt = judged.objection(type) >= judgement.bars().objection() && judged.unit().turn() > askedForHelp + 1;
            if (learnt && found.stream().noneMatch(each -> each.type().equals(type))) {
                int at = first + judged.objectionAt();
                found.add(Raised.learnt(type, judged.objection(type), at, call.utterances().get(at)));
            }
            found.forEach(each -> note(raised, call, each));
            first += judged.unit().said().size();
        }
        return raised;
    }

    private static List<Raised> phrased(Conversation call, int index) {
        Utterance said = call.utterances().get(index);
        List<Hit> distinct = distinct(said);
        List<Hit> hits = distinct.isEmpty() && pitched(call, index) ? said.hits("refusals") : distinct;
        return hits.stream().map(hit -> Raised.by(hit, index, said)).toList();
    }

    private static boolean stands(Raised raised, Judged judged, Judgement judgement) {
        boolean unknown = !judged.types().containsKey(raised.type());
        if (unknown || raised.hit() != null && raised.hit().entry().ofCompany()) {
            return true;
        }
        double chance = judged.objection();
        double odds = chance / (1 - chance) * Math.exp(PHRASE * raised.confidence());
        return odds / (1 + odds) >= judgement.bars().objection();
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

    private static void note(List<Raised> raised, Conversation call, Raised now) {
        Raised before = repeated(raised, call, now);
        if (before == null) {
            raised.add(now);
        } else {
            raised.set(raised.indexOf(before), before.again(now));
        }
    }

    /** The concern that was raised shortly before and is raised again; null when it is another, or a new one. */
    private static @Nullable Raised repeated(List<Raised> raised, Conversation call, Raised now) {
        return raised.reversed().stream()
                .filter(before -> before.type().equals(now.type()) && now.said().turn() - call.utterances().get(before.last()).turn() <= SOON)
                .findFirst()
                .orElse(null);
    }

    private static Objection objection(Conversation call, Raised raised, Evidence evidence) {
        Hit hit = raised.hit();
        double confidence = raised.confidence() + 0.04 * (Math.min(raised.times(), 4) - 1);
        return new Objection(
                raised.type(),
                hit == null ? raised.said().sentence().quote() : Evidence.words(raised.said(), hit),
                Suggestions.of(call.book(), raised),
                Severity.of(raised, call),
                Evidence.confidence(confidence, raised.said()),
                Handling.handled(call, raised),
                hit == null ? evidence.learnt(raised.said()) : evidence.of(raised.said(), hit));
    }
}
