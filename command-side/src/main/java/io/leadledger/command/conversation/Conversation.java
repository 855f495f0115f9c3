package io.leadledger.command.conversation;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.leadledger.api.ConversationEvent;
import io.leadledger.api.command.ConversationCommand;
import io.leadledger.api.state.ConversationState;
import io.leadledger.command.EventOrigin;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;

/** One chat with one lead on one platform. Its messages are events, not state. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY) // a snapshot is these two fields
@AggregateRoot(type = "conversation")
public class Conversation {

    @AggregateIdentifier
    private String streamId = "";

    private ConversationState state = ConversationState.NEW;

    /** For Axon, which replays the events into it. */
    protected Conversation() {}

    public Conversation(String streamId) {
        this.streamId = streamId;
    }

    public ConversationState state() {
        return state;
    }

    /** Reported facts are never refused, however late or odd: the state is what all of them add up to. */
    public void handle(ConversationCommand command, EventOrigin origin) {
        switch (command) {
            case ConversationCommand.Report(var fact) -> AggregateLifecycle.apply(fact, origin.nextMetaData());
        }
    }

    @EventSourcingHandler
    void on(ConversationEvent event, @SourceId String source) {
        streamId = source;
        state = state.evolve(event);
    }
}
