package io.leadledger.api.sop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to change of a stage; null for what is to stay. */
public record StagePatch(
        @Nullable String name,
        @Nullable Integer order,
        @Nullable String description,
        @Nullable Boolean active,
        @Nullable List<String> phrases) {

    public static final StagePatch NOTHING = new StagePatch(null, null, null, null, null);

    public StageDetails applyTo(StageDetails before) {
        return new StageDetails(
                name != null ? name : before.name(),
                order != null ? order : before.order(),
                description != null ? description : before.description(),
                active != null ? active : before.active(),
                phrases != null ? phrases : before.phrases());
    }
}
