package io.leadledger.command.rep;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.leadledger.api.RepEvent;
import io.leadledger.api.command.RepCommand;
import io.leadledger.api.state.RepState;
import io.leadledger.command.EventOrigin;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;

/** Whoever speaks for the company. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY) // a snapshot is these two fields
@AggregateRoot(type = "rep")
public class Rep {

    @AggregateIdentifier
    private String streamId = "";

    private RepState state = RepState.NEW;

    /** For Axon, which replays the events into it. */
    protected Rep() {}

    public Rep(String streamId) {
        this.streamId = streamId;
    }

    public RepState state() {
        return state;
    }

    /** Reported facts are never refused, however late or odd: the state is what all of them add up to. */
    public void handle(RepCommand command, EventOrigin origin) {
        switch (command) {
            case RepCommand.Report(var fact) -> AggregateLifecycle.apply(fact, origin.nextMetaData());
        }
    }

    @EventSourcingHandler
    void on(RepEvent event, @SourceId String source) {
        streamId = source;
        state = state.evolve(event);
    }
}
