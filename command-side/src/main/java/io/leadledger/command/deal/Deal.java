package io.leadledger.command.deal;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.leadledger.api.DealEvent;
import io.leadledger.api.command.DealCommand;
import io.leadledger.api.state.DealState;
import io.leadledger.command.EventOrigin;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;

/** What a lead may buy. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY) // a snapshot is these two fields
@AggregateRoot(type = "deal")
public class Deal {

    @AggregateIdentifier
    private String streamId = "";

    private DealState state = DealState.NEW;

    /** For Axon, which replays the events into it. */
    protected Deal() {}

    public Deal(String streamId) {
        this.streamId = streamId;
    }

    public DealState state() {
        return state;
    }

    /** Reported facts are never refused, however late or odd: the state is what all of them add up to. */
    public void handle(DealCommand command, EventOrigin origin) {
        switch (command) {
            case DealCommand.Report(var fact) -> AggregateLifecycle.apply(fact, origin.nextMetaData());
        }
    }

    @EventSourcingHandler
    void on(DealEvent event, @SourceId String source) {
        streamId = source;
        state = state.evolve(event);
    }
}
