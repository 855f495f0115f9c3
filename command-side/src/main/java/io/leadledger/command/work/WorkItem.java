package io.leadledger.command.work;

import io.leadledger.api.WorkEvent;
import io.leadledger.api.state.EntityState;
import io.leadledger.command.EventOrigin;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * A task, a draft, a document, a campaign …: one aggregate for all, because they differ in their rules and states, which are pure and
 * live elsewhere, and not in how they are kept.
 */
@AggregateRoot(type = "work")
public class WorkItem {

    @AggregateIdentifier
    private String streamId = "";

    private @Nullable EntityState<?> state;

    /** For Axon, which replays the events into it. */
    protected WorkItem() {}

    public WorkItem(String streamId) {
        this.streamId = streamId;
    }

    /** Null before the first event. */
    public @Nullable EntityState<?> state() {
        return state;
    }

    public void apply(WorkEvent event, EventOrigin origin) {
        AggregateLifecycle.apply(event, origin.nextMetaData());
    }

    @EventSourcingHandler
    void on(WorkEvent event, @SourceId String source) {
        streamId = source;
        state = event.after(state);
    }
}
