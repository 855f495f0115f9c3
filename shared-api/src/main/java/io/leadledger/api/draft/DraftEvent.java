package io.leadledger.api.draft;

import io.leadledger.api.EntityKind;
import io.leadledger.api.Personal;
import io.leadledger.api.WorkEvent;
import io.leadledger.api.state.EntityState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a text that was written for a rep. */
public sealed interface DraftEvent extends WorkEvent {

    String draftId();

    @Override
    default String id() {
        return draftId();
    }

    @Override
    default EntityKind kind() {
        return EntityKind.DRAFT;
    }

    @Override
    default DraftState after(@Nullable EntityState<?> before) {
        return before instanceof DraftState draft ? draft.evolve(this) : DraftState.begunBy(this);
    }

    record Generated(
            String draftId,
            DraftOrigin origin,
            DraftSubject subject,
            Channel channel,
            @Personal String content,
            DraftStatus status,
            Making making,
            Instant occurredAt)
            implements DraftEvent {}

    record Edited(String draftId, @Personal String content, Instant occurredAt) implements DraftEvent {}

    /** @param repId whose draft it is, so that the event alone tells whose work was approved */
    record StatusChanged(String draftId, @Nullable String repId, DraftStatus status, Instant occurredAt) implements DraftEvent {}
}
