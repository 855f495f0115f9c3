package io.leadledger.api.sop;

import io.leadledger.api.command.LogPosition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.RoutingKey;

/** What can be asked of a company's procedure; each is answered with an {@link Outcome}. */
public sealed interface SopCommand {

    UUID companyId();

    Instant at();

    /** Stages whose name is there already are changed, all others added; stages that are not named stay. */
    record Configure(@RoutingKey UUID companyId, List<NewStage> stages, Instant at) implements SopCommand {}

    /** @param stageId for when it is a new one */
    record NewStage(String stageId, StageDetails details) {}

    record ChangeStage(@RoutingKey UUID companyId, String stageId, StagePatch patch, Instant at) implements SopCommand {}

    record RemoveStage(@RoutingKey UUID companyId, String stageId, Instant at) implements SopCommand {}

    /**
     * @param grown whether there are stages that were not there before
     * @param position of the last event, 0 when nothing had to change
     */
    record Outcome(SopState sop, boolean grown, LogPosition position) {}
}
