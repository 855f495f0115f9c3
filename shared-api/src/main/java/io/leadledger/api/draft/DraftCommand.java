package io.leadledger.api.draft;

import io.leadledger.api.command.LogPosition;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/** What can be asked of drafts; each is answered with an {@link Outcome}. */
public sealed interface DraftCommand {

    /** A draft of this id that is there already stays as it is. A call that it is about must be known. */
    record Create(
            @RoutingKey UUID companyId,
            String draftId,
            DraftOrigin origin,
            DraftSubject subject,
            Channel channel,
            String content,
            DraftStatus status,
            Making making,
            Instant at)
            implements DraftCommand {}

    /** Null for what is to stay. */
    record Change(@RoutingKey UUID companyId, String draftId, @Nullable String content, @Nullable DraftStatus status, Instant at)
            implements DraftCommand {}

    /** @param position of the last event, 0 when nothing had to change */
    record Outcome(DraftState draft, LogPosition position) {}
}
