package io.leadledger.command.workspace;

import io.leadledger.api.EntityKind;
import io.leadledger.api.WorkEvent;
import io.leadledger.api.command.LogPosition;
import io.leadledger.api.state.EntityState;
import io.leadledger.command.EventOrigin;
import io.leadledger.command.identity.CompanyTransaction;
import io.leadledger.command.identity.CompanyTransactions;
import io.leadledger.command.work.WorkItem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes one thing by a rule, in the unit of work of the command handler that calls it. */
@Component
public class Workspace {

    private final CompanyTransactions transactions;

    Workspace(CompanyTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * @param leadId whom it is about, so that it is in the lead's history; null for nobody
     * @param rule pure: the state before, null for what does not exist, to what happens; it refuses by a LedgerException
     */
    public <S extends EntityState<?>> Changed<S> change(
            UUID companyId, EntityKind kind, String id, Class<S> type, @Nullable String leadId,
            Function<@Nullable S, List<? extends WorkEvent>> rule) {
        CompanyTransaction transaction = transactions.begin(companyId, List.of(), List.of());
        S before = type.cast(state(transaction, kind, id));
        EventOrigin origin = new EventOrigin(null, Map.of())
                .about(leadId == null ? null : transaction.aggregates().key(EntityKind.LEAD, leadId).stream());
        Aggregate<WorkItem> item = transaction.aggregates().work(kind, id);
        for (WorkEvent event : rule.apply(before)) {
            item.execute(root -> root.apply(event, origin));
        }
        S after = type.cast(Objects.requireNonNull(item.invoke(WorkItem::state), "the rule made nothing"));
        return new Changed<>(before, after, transaction.finish());
    }

    private static @Nullable EntityState<?> state(CompanyTransaction transaction, EntityKind kind, String id) {
        transaction.load(List.of(transaction.aggregates().key(kind, id)), List.of());
        return transaction.aggregates().work(kind, id).invoke(WorkItem::state);
    }

    /**
     * @param before null when it did not exist
     * @param position of the last event, 0 when nothing had to change
     */
    public record Changed<S>(@Nullable S before, S after, LogPosition position) {}
}
