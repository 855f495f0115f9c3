package io.leadledger.command.clone;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadledger.api.EntityKind;
import io.leadledger.api.clone.CloneCommand;
import io.leadledger.api.clone.CloneEvent;
import io.leadledger.api.clone.CloneState;
import io.leadledger.command.workspace.Workspace;
import io.leadledger.web.job.Job;
import io.leadledger.web.job.JobQueue;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CloneHandler {

    private final Workspace workspace;
    private final JobQueue jobs;

    CloneHandler(Workspace workspace, JobQueue jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
    }

    /** The job is added in the transaction of the event, so that neither is there without the other. */
    @CommandHandler
    CloneCommand.Outcome handle(CloneCommand.Train command) {
        CloneCommand.Outcome outcome = change(command.companyId(), command.repId(), _ -> List.of(new CloneEvent.TrainingStarted(
                command.repId(), command.trainingId(), command.samples(), command.at())));
        jobs.add(Job.dueAt(command.at(), command.companyId(), CloneCommand.JOB, command.trainingId(), JsonNodeFactory.instance.objectNode()
                .put("rep_id", command.repId())
                .put("training_id", command.trainingId())));
        return outcome;
    }

    @CommandHandler
    CloneCommand.Outcome handle(CloneCommand.Finish command) {
        return change(command.companyId(), command.repId(), before -> isOpen(before, command.trainingId())
                ? List.of(new CloneEvent.Trained(
                        command.repId(), command.trainingId(), command.style(), command.samples(), command.method(), command.at()))
                : List.of());
    }

    @CommandHandler
    CloneCommand.Outcome handle(CloneCommand.Fail command) {
        return change(command.companyId(), command.repId(), before -> isOpen(before, command.trainingId())
                ? List.of(new CloneEvent.TrainingFailed(command.repId(), command.trainingId(), command.reason(), command.at()))
                : List.of());
    }

    private static boolean isOpen(@Nullable CloneState clone, String trainingId) {
        return clone != null && clone.open().contains(trainingId);
    }

    private CloneCommand.Outcome change(UUID companyId, String repId, Function<@Nullable CloneState, List<CloneEvent>> rule) {
        Workspace.Changed<CloneState> changed =
                workspace.change(companyId, EntityKind.CLONE, repId, CloneState.class, null, rule::apply);
        return new CloneCommand.Outcome(changed.after(), changed.position());
    }
}
