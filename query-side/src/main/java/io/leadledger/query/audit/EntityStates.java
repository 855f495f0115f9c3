package io.leadledger.query.audit;

import io.leadledger.api.CallEvent;
import io.leadledger.api.ConversationEvent;
import io.leadledger.api.DealEvent;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.RecordEvent;
import io.leadledger.api.RepEvent;
import io.leadledger.api.WorkEvent;
import io.leadledger.api.state.CallState;
import io.leadledger.api.state.ConversationState;
import io.leadledger.api.state.DealState;
import io.leadledger.api.state.EntityState;
import io.leadledger.api.state.LeadState;
import io.leadledger.api.state.RecordState;
import io.leadledger.api.state.RepState;
import org.jspecify.annotations.Nullable;

/** The state of an entity of any kind. */
final class EntityStates {

    private EntityStates() {}

    /** @param state null before the first event */
    static EntityState<?> evolve(@Nullable EntityState<?> state, LedgerEvent event) {
        return switch (event) {
            case LeadEvent e -> (state instanceof LeadState lead ? lead : LeadState.NEW).evolve(e);
            case DealEvent e -> (state instanceof DealState deal ? deal : DealState.NEW).evolve(e);
            case CallEvent e -> (state instanceof CallState call ? call : CallState.NEW).evolve(e);
            case ConversationEvent e -> (state instanceof ConversationState chat ? chat : ConversationState.NEW).evolve(e);
            case RepEvent e -> (state instanceof RepState rep ? rep : RepState.NEW).evolve(e);
            case RecordEvent e -> (state instanceof RecordState record ? record : RecordState.NEW).evolve(e);
            case WorkEvent e -> e.after(state);
        };
    }
}
