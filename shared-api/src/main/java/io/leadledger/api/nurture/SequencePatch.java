package io.leadledger.api.nurture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to change of a sequence; null for what is to stay. */
public record SequencePatch(
        @Nullable String name,
        @Nullable String description,
        @Nullable List<SequenceStep> steps,
        @Nullable Boolean stopOnReply,
        @Nullable Boolean stopOnStageChange,
        @Nullable Boolean active) {

    public static final SequencePatch NOTHING = new SequencePatch(null, null, null, null, null, null);

    public SequenceDetails applyTo(SequenceDetails before) {
        return new SequenceDetails(
                name != null ? name : before.name(),
                description != null ? description : before.description(),
                steps != null ? steps : before.steps(),
                new StopOn(
                        stopOnReply != null ? stopOnReply : before.stopOn().reply(),
                        stopOnStageChange != null ? stopOnStageChange : before.stopOn().stageChange()),
                active != null ? active : before.active());
    }
}
