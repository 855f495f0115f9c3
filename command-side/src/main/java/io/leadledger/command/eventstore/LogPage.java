package io.leadledger.command.eventstore;

import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * A stretch of the log without gaps.
 *
 * @param after position before the stretch, exclusive
 * @param last position up to which it is complete, inclusive
 * @param events in order; more or fewer than rows where an upcaster splits or drops them
 * @param bytes stored size
 */
record LogPage(long after, long last, List<? extends TrackedEventMessage<?>> events, long bytes) {

    boolean isEmpty() {
        return last == after;
    }
}
