package io.leadledger.projection.runtime;

import io.leadledger.api.LedgerEvent;
import java.util.List;
import java.util.Set;

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

    /**
     * Its tables of totals. A total that has come to nothing may have left a row, so a copy that is built anew may have fewer of them,
     * and they are not compared.
     */
    default Set<String> totals() {
        return Set.of();
    }

    /** Whether people look for what they have just done in it: its batches neither queue behind those of others nor wait to become larger. */
    default boolean isWaitedFor() {
        return false;
    }

    void apply(List<RecordedEvent> batch);
}
