package io.leadledger.command.lead;

import io.leadledger.api.Handle;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.command.LeadCommand;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.state.ClaimedHandle;
import io.leadledger.api.state.LeadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides what follows from a command, given what is known of the lead. Pure: time and ids come in with the command. */
final class LeadRules {

    private LeadRules() {}

    /** @throws LedgerException {@link ErrorCode#CONFLICT} when a request cannot be granted */
    static List<LeadEvent> decide(LeadState lead, LeadCommand command) {
        return switch (command) {
            case LeadCommand.Capture c -> capture(lead, c);
            case LeadCommand.Report c -> opened(lead, c, c.fact());
            case LeadCommand.Interact c -> interact(lead, c);
            case LeadCommand.SuspectDuplicate c -> suspectOnce(lead, c);
            case LeadCommand.Absorb c -> absorb(lead, c);
            case LeadCommand.MergeInto c -> mergeInto(lead, c);
            case LeadCommand.UndoMerge c -> undoMerge(lead, c);
            case LeadCommand.Separate c -> separate(lead, c);
            case LeadCommand.Reclassify c -> List.of(new LeadEvent.Reclassified(c.leadId(), c.kind(), c.occurredAt()));
        };
    }

    private static List<LeadEvent> capture(LeadState lead, LeadCommand.Capture c) {
        return List.of(
                lead.exists()
                        ? new LeadEvent.AttributesRecorded(c.leadId(), c.entityType(), c.attributes(), c.handles(), c.occurredAt())
                        : new LeadEvent.Captured(c.leadId(), c.entityType(), false, c.attributes(), c.handles(), c.occurredAt()));
    }

    /** A lead that nobody has named is opened by the first thing that is reported of it. */
    private static List<LeadEvent> opened(LeadState lead, LeadCommand command, LeadEvent... facts) {
        List<LeadEvent> events = new ArrayList<>();
        if (!lead.exists()) {
            events.add(provisional(command, List.of()));
        }
        events.addAll(List.of(facts));
        return events;
    }

    private static LeadEvent provisional(LeadCommand command, List<Handle> handles) {
        return new LeadEvent.Captured(command.leadId(), null, true, Map.of(), handles, command.occurredAt());
    }

    /** An interaction that tells nothing new of the lead leaves no event on it. */
    private static List<LeadEvent> interact(LeadState lead, LeadCommand.Interact c) {
        if (!lead.exists()) {
            return List.of(provisional(c, c.handles()));
        }
        return c.handles().stream()
                .filter(handle -> tellsSomethingNew(lead.handles().get(handle.key()), c))
                .<LeadEvent>map(handle -> new LeadEvent.HandleClaimed(c.leadId(), handle, c.occurredAt()))
                .toList();
    }

    /** The time of the earliest fact under a handle decides which one the lead is named by, so an earlier one counts as news. */
    private static boolean tellsSomethingNew(@Nullable ClaimedHandle known, LeadCommand command) {
        return known == null || command.occurredAt().isBefore(known.at());
    }

    private static List<LeadEvent> suspectOnce(LeadState lead, LeadCommand.SuspectDuplicate c) {
        return lead.suspectedDuplicates().contains(c.handle().key())
                ? List.of()
                : opened(lead, c, new LeadEvent.DuplicateSuspected(c.leadId(), c.handle(), c.otherLeadId(), c.occurredAt()));
    }

    private static List<LeadEvent> absorb(LeadState lead, LeadCommand.Absorb c) {
        refuseIf(c.leadId().equals(c.absorbedLeadId()), "A lead cannot be merged into itself");
        refuseIf(lead.mergedInto() != null, "The lead is itself merged into another one");
        return lead.absorbed().contains(c.absorbedLeadId())
                ? List.of()
                : opened(lead, c, new LeadEvent.Absorbed(c.leadId(), c.absorbedLeadId(), c.reason(), c.occurredAt()));
    }

    private static List<LeadEvent> mergeInto(LeadState lead, LeadCommand.MergeInto c) {
        if (c.survivorLeadId().equals(lead.mergedInto())) {
            return List.of();
        }
        refuseIf(lead.mergedInto() != null, "The lead is already merged into another one");
        return List.of(new LeadEvent.MergedInto(c.leadId(), c.survivorLeadId(), c.reason(), c.occurredAt()));
    }

    private static List<LeadEvent> undoMerge(LeadState lead, LeadCommand.UndoMerge c) {
        refuseIf(!lead.absorbed().contains(c.absorbedLeadId()), "The leads are not merged");
        return List.of(new LeadEvent.MergeUndone(c.leadId(), c.absorbedLeadId(), c.occurredAt()));
    }

    private static List<LeadEvent> separate(LeadState lead, LeadCommand.Separate c) {
        refuseIf(!c.survivorLeadId().equals(lead.mergedInto()), "The leads are not merged");
        return List.of(new LeadEvent.Separated(c.leadId(), c.survivorLeadId(), c.occurredAt()));
    }

    private static void refuseIf(boolean refused, String because) {
        if (refused) {
            throw new LedgerException(ErrorCode.CONFLICT, because);
        }
    }
}
