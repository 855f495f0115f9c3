package io.leadledger.api;

import io.leadledger.api.state.EntityState;
import org.jspecify.annotations.Nullable;

/**
 * A fact of something that is made with Leadledger itself: a task, a draft, a document, a procedure, a campaign. Unlike a reported
 * fact it was decided on the state before it, so the order in the log is the order in which it became true. Each family is sealed and
 * lives with its commands and its state in a package of its own.
 */
public non-sealed interface WorkEvent extends LedgerEvent {

    /** External id of what it is about. */
    String id();

    /** What it is about; the name of the event's type begins with it. */
    EntityKind kind();

    /** @param before null for the first event */
    EntityState<?> after(@Nullable EntityState<?> before);
}
