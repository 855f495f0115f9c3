package io.leadledger.projection.runtime;

import io.leadledger.api.LedgerEvent;
import java.util.List;

/**
 * Turns events into the rows of one read model. A batch arrives in a transaction whose search path leads to the tables of one
 * generation, so statements name tables without a schema. All events of one company come through one projector at a time, in order.
 */
public interface Projector {

    /** Name of the read model, as in {@code db/projection/<name>}. */
    String name();

    /** The events it is made of. All others move its position on and are not read; those of unknown types stop it all the same. */
    default Class<? extends LedgerEvent> concern() {
        return LedgerEvent.class;
    }

    void apply(List<RecordedEvent> batch);
}
