package io.leadledger.command.suppression;

import io.leadledger.api.EntityKind;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.suppression.SuppressionCommand;
import io.leadledger.api.suppression.SuppressionEvent;
import io.leadledger.api.suppression.SuppressionState;
import io.leadledger.command.workspace.Workspace;
import io.leadledger.command.workspace.Workspace.Changed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SuppressionHandler {

    private final Workspace workspace;

    SuppressionHandler(Workspace workspace) {
        this.workspace = workspace;
    }

    @CommandHandler
    SuppressionCommand.Outcome handle(SuppressionCommand.Add add) {
        return change(add.companyId(), add.phone(), before -> isListed(before) && Objects.equals(before.reason(), add.reason())
                ? List.of()
                : List.of(new SuppressionEvent.Added(add.phone(), add.written(), add.reason(), add.occurredAt())));
    }

    /** @throws LedgerException not_found */
    @CommandHandler
    SuppressionCommand.Outcome handle(SuppressionCommand.Remove remove) {
        return change(remove.companyId(), remove.phone(), before -> {
            if (!isListed(before)) {
                throw new LedgerException(ErrorCode.NOT_FOUND, "The number is not on the do-not-call list");
            }
            return List.of(new SuppressionEvent.Removed(remove.phone(), remove.occurredAt()));
        });
    }

    private SuppressionCommand.Outcome change(
            UUID companyId, String phone, Function<@Nullable SuppressionState, List<? extends SuppressionEvent>> rule) {
        Changed<SuppressionState> changed =
                workspace.change(companyId, EntityKind.SUPPRESSION, phone, SuppressionState.class, null, rule::apply);
        return new SuppressionCommand.Outcome(changed.after(), !isListed(changed.before()), changed.position());
    }

    private static boolean isListed(@Nullable SuppressionState number) {
        return number != null && number.since() != null;
    }
}
