package io.leadledger.command.call;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.leadledger.api.CallEvent;
import io.leadledger.api.command.CallCommand;
import io.leadledger.api.state.CallState;
import io.leadledger.command.EventOrigin;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;

/** One call, whichever product held it and however its facts arrive. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY) // a snapshot is these two fields
@AggregateRoot(type = "call")
public class Call {

    @AggregateIdentifier
    private String streamId = "";

    private CallState state = CallState.NEW;

    /** For Axon, which replays the events into it. */
    protected Call() {}

    public Call(String streamId) {
        this.streamId = streamId;
    }

    public CallState state() {
        return state;
    }

    /** Reported facts are never refused, however late or odd: the state is what all of them add up to. */
    public void handle(CallCommand command, EventOrigin origin) {
        switch (command) {
            case CallCommand.Report(var fact) -> AggregateLifecycle.apply(fact, origin.nextMetaData());
        }
    }

    @EventSourcingHandler
    void on(CallEvent event, @SourceId String source) {
        streamId = source;
        state = state.evolve(event);
    }
}
