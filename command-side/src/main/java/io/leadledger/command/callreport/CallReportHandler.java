package io.leadledger.command.callreport;

import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.EntityKind;
import io.leadledger.api.command.CallCommand;
import io.leadledger.api.command.LogPosition;
import io.leadledger.api.command.ReportCall;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.state.CallState;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.call.Call;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.identity.CompanyTransactions;
import io.leadledger.command.ingestion.KnownItems;
import io.leadledger.command.ingestion.KnownItems.KnownItem;
import io.leadledger.command.recording.RecordingRegister;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records the facts of one call, and whom it was with, in one transaction. */
@Component
class CallReportHandler {

    private final KnownItems knownItems;
    private final CompanyTransactions transactions;
    private final RecordingRegister recordings;

    CallReportHandler(KnownItems knownItems, CompanyTransactions transactions, RecordingRegister recordings) {
        this.knownItems = knownItems;
        this.transactions = transactions;
        this.recordings = recordings;
    }

    /** @throws LedgerException {@link ErrorCode#CALL_NOT_FOUND} for an unknown call, where that matters */
    @CommandHandler
    ReportCall.Outcome handle(ReportCall command) {
        CompanyTransaction transaction = transactions.begin(command.companyId(), List.of(), command.callers());
        transaction.load(List.of(transaction.aggregates().key(EntityKind.CALL, command.callId())), command.callers());
        Aggregate<Call> call = transaction.aggregates().call(command.callId());
        CallState before = state(call);
        KnownItem known = known(command.identifier());
        if (known != null) {
            return new ReportCall.Outcome(before, false, true, LogPosition.at(known.position()));
        }
        if (command.onlyKnown() && (!before.exists() || before.lifespan().isDeleted())) {
            throw new LedgerException(ErrorCode.CALL_NOT_FOUND);
        }
        EventOrigin origin = new EventOrigin(command.identifier(), Map.of());
        String leadId = lead(transaction, command, before, origin);
        origin.about(leadId == null ? null : transaction.aggregates().key(EntityKind.LEAD, leadId).stream());
        for (CallEvent fact : command.facts()) {
            CallEvent linked = leadId == null ? fact : fact.about(leadId);
            recordings.keep(command.companyId(), recordingOf(fact));
            call.execute(root -> root.handle(new CallCommand.Report(linked), origin));
        }
        return new ReportCall.Outcome(state(call), !before.exists(), false, transaction.finish());
    }

    private @Nullable KnownItem known(@Nullable UUID identifier) {
        return identifier == null ? null : knownItems.find(List.of(identifier)).get(identifier);
    }

    private static @Nullable String lead(
            CompanyTransaction transaction, ReportCall command, CallState before, EventOrigin origin) {
        if (command.callers().isEmpty()) {
            return before.leadId();
        }
        Instant at = command.facts().getFirst().occurredAt();
        String owner = transaction.identity().ownerOfAny(command.callers());
        return transaction.identity().interacting(owner, command.callers(), at, origin);
    }

    private static @Nullable String recordingOf(CallEvent fact) {
        CallFacts facts = switch (fact) {
            case CallEvent.Updated e -> e.facts();
            case CallEvent.Started e -> e.facts();
            case CallEvent.Completed e -> e.facts();
            case CallEvent.Failed e -> e.facts();
            case CallEvent.Missed e -> e.facts();
            default -> null;
        };
        return facts == null ? null : facts.recordingUrl();
    }

    private static CallState state(Aggregate<Call> call) {
        return call.invoke(Call::state);
    }
}
