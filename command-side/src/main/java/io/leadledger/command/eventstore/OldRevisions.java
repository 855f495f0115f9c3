package io.leadledger.command.eventstore;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.EventTypes;
import io.leadledger.api.upcasting.Upcasters;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/** Shows Axon every event in today's revision, whichever it was stored in. */
public final class OldRevisions extends SingleEventUpcaster {

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return Upcasters.concerns(event.getType().getName(), event.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        SerializedType stored = event.getType();
        String today = EventTypes.revisionOf(EventTypes.classOf(stored.getName()));
        return event.upcastPayload(
                new SimpleSerializedType(stored.getName(), today),
                JsonNode.class,
                payload -> Upcasters.upcast(stored.getName(), stored.getRevision(), payload).payload());
    }
}
