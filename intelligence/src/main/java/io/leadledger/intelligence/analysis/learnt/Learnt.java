package io.leadledger.intelligence.analysis.learnt;

import io.leadledger.intelligence.analysis.conversation.Conversation;
import io.leadledger.intelligence.analysis.learnt.Judgement.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was learnt from all examples. */
public final class Learnt {

    private final Features features;
    private final TurnModel turnModel;
    private final InCall inCall;
    private final CallModel callModel;
    private final Bars bars;

    Learnt(Features features, TurnModel turnModel, InCall inCall, CallModel callModel, Bars bars) {
        this.features = features;
        this.turnModel = turnModel;
        this.inCall = inCall;
        this.callModel = callModel;
        this.bars = bars;
    }

    public Judgement judge(Conversation call) {
        String language = call.book().language();
        List<Unit> units = Unit.of(call);
        List<Judged> alone = judge(units, language, features, turnModel);
        List<Judged> turns = inCall.judge(alone, InCall.features(alone, units, language, features));
        Map<String, Float> summary = CallModel.summary(callModel.said(), features.of(units, language), turns);
        return new Judgement(turns, callModel.lead(summary), callModel.mood(summary), bars);
    }

    static List<Judged> judge(List<Unit> units, String language, Features features, TurnModel model) {
        List<Judged> turns = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            turns.add(model.judge(unit, features.of(units, i, language), () -> sentences(unit, language, features)));
        }
        return turns;
    }

    private static List<Map<String, Float>> sentences(Unit unit, String language, Features features) {
        return unit.said().stream().map(said -> features.of(List.of(new Unit(List.of(said))), 0, language)).toList();
    }
}
