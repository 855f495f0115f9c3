package io.leadledger.command.record;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.leadledger.api.RecordEvent;
import io.leadledger.api.command.RecordCommand;
import io.leadledger.api.state.RecordState;
import io.leadledger.command.EventOrigin;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;

/** An entity whose type has no meaning here. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY) // a snapshot is these two fields
@AggregateRoot(type = "record")
public class Record {

    @AggregateIdentifier
    private String streamId = "";

    private RecordState state = RecordState.NEW;

    /** For Axon, which replays the events into it. */
    protected Record() {}

    public Record(String streamId) {
        this.streamId = streamId;
    }

    public RecordState state() {
        return state;
    }

    /** Reported facts are never refused, however late or odd: the state is what all of them add up to. */
    public void handle(RecordCommand command, EventOrigin origin) {
        switch (command) {
            case RecordCommand.Report(var fact) -> AggregateLifecycle.apply(fact, origin.nextMetaData());
        }
    }

    @EventSourcingHandler
    void on(RecordEvent event, @SourceId String source) {
        streamId = source;
        state = state.evolve(event);
    }
}
