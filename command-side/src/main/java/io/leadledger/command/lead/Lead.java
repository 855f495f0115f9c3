package io.leadledger.command.lead;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.command.LeadCommand;
import io.leadledger.api.state.LeadState;
import io.leadledger.command.EventOrigin;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;

/** A person who may buy, as one company knows them. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY) // a snapshot is these two fields
@AggregateRoot(type = "lead")
public class Lead {

    @AggregateIdentifier
    private String streamId = "";

    private LeadState state = LeadState.NEW;

    /** For Axon, which replays the events into it. */
    protected Lead() {}

    public Lead(String streamId) {
        this.streamId = streamId;
    }

    public LeadState state() {
        return state;
    }

    /**
     * Applies what follows from the command.
     *
     * @throws io.leadledger.api.error.LedgerException when a request cannot be granted; nothing is applied then
     */
    public void handle(LeadCommand command, EventOrigin origin) {
        LeadRules.decide(state, command).forEach(event -> AggregateLifecycle.apply(event, origin.nextMetaData()));
    }

    @EventSourcingHandler
    void on(LeadEvent event, @SourceId String source) {
        streamId = source;
        state = state.evolve(event);
    }
}
