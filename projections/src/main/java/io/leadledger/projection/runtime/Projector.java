package io.leadledger.projection.runtime;

import java.util.List;

/**
 * Turns events into the rows of one read model. A batch arrives in a transaction whose search path leads to the tables of one
 * generation, so statements name tables without a schema. All events of one company come through one projector at a time, in order.
 */
public interface Projector {

    /** Name of the read model, as in {@code db/projection/<name>}. */
    String name();

    void apply(List<RecordedEvent> batch);
}
