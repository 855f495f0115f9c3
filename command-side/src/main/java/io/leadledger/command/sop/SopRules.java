package io.leadledger.command.sop;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.sop.SopCommand;
import io.leadledger.api.sop.SopEvent;
import io.leadledger.api.sop.SopState;
import io.leadledger.api.sop.StageDetails;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What follows from a command, given the procedure as it is. No two stages have one name, and no two one place. */
final class SopRules {

    static final int MOST_STAGES = 100;

    private SopRules() {}

    static List<SopEvent> configure(@Nullable SopState before, SopCommand.Configure command) {
        String sopId = SopState.idOf(command.companyId());
        SopState sop = before == null ? SopState.without(sopId) : before;
        List<SopEvent> events = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SopCommand.NewStage wanted : command.stages()) {
            StageDetails details = wanted.details();
            if (!names.add(details.name().strip().toLowerCase(Locale.ROOT))) {
                throw LedgerException.invalid(field(command.stages().indexOf(wanted), "stage_name"), "must not name a stage twice");
            }
            SopEvent event = sop.named(details.name())
                    .<SopEvent>map(known -> new SopEvent.StageChanged(sopId, known.stageId(), details, command.at()))
                    .orElseGet(() -> new SopEvent.StageAdded(sopId, wanted.stageId(), details, command.at()));
            if (sop.stage(event.stageId()).filter(known -> known.details().equals(details)).isEmpty()) {
                events.add(event);
                sop = sop.evolve(event);
            }
        }
        checkPlaces(sop, command.stages());
        if (sop.stages().size() > MOST_STAGES) {
            throw LedgerException.invalid("stages", "must not be more than " + MOST_STAGES + " in all");
        }
        return events;
    }

    private static void checkPlaces(SopState sop, List<SopCommand.NewStage> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            StageDetails details = wanted.get(i).details();
            if (sop.stages().stream().filter(stage -> stage.details().order().equals(details.order())).count() > 1) {
                throw LedgerException.invalid(field(i, "stage_order"), "must not be the place of another stage");
            }
        }
    }

    private static String field(int index, String name) {
        return "stages[" + index + "]." + name;
    }

    /** Saying again how it is changes nothing. */
    static List<SopEvent> change(@Nullable SopState before, SopCommand.ChangeStage command) {
        SopState.Stage stage = require(before, command.stageId());
        StageDetails details = command.patch().applyTo(stage.details());
        for (SopState.Stage other : before == null ? List.<SopState.Stage>of() : before.stages()) {
            if (!other.stageId().equals(stage.stageId())) {
                if (other.details().isNamed(details.name())) {
                    throw LedgerException.invalid("stage_name", "must not be the name of another stage");
                }
                if (other.details().order().equals(details.order())) {
                    throw LedgerException.invalid("stage_order", "must not be the place of another stage");
                }
            }
        }
        return details.equals(stage.details())
                ? List.of()
                : List.of(new SopEvent.StageChanged(SopState.idOf(command.companyId()), stage.stageId(), details, command.at()));
    }

    static List<SopEvent> remove(@Nullable SopState before, SopCommand.RemoveStage command) {
        SopState.Stage stage = require(before, command.stageId());
        return List.of(new SopEvent.StageRemoved(
                SopState.idOf(command.companyId()), stage.stageId(), stage.details().name(), command.at()));
    }

    private static SopState.Stage require(@Nullable SopState sop, String stageId) {
        SopState.Stage stage = sop == null ? null : sop.stage(stageId).orElse(null);
        if (stage == null) {
            throw new LedgerException(ErrorCode.NOT_FOUND);
        }
        return stage;
    }
}
