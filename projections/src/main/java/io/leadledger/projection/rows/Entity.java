package io.leadledger.projection.rows;

import org.jspecify.annotations.Nullable;

/** An entity in the state that its events add up to. */
public record Entity<S>(Key key, S state) {

    /** An id in an indexed column, in the form it has as a key. */
    public static @Nullable String reference(@Nullable String id) {
        return id == null ? null : Columns.id(id);
    }
}
