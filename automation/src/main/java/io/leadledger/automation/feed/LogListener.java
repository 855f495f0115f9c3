package io.leadledger.automation.feed;

import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Is told of every event once, in the order of the log, from the first start on; never again on a replay. What it notes is committed with
 * the place in the log, so a crash loses both or neither. It only notes: whatever takes time or acts on the world is a job of its own.
 */
public interface LogListener {

    /** For the logs and the meter. */
    String name();

    /** Asked once for each type of event. */
    boolean concerns(Class<?> eventType);

    /**
     * @throws IllegalArgumentException for an event that cannot be understood; it is passed over, logged and counted. Any other exception
     *     stops the feed until it goes away
     */
    void on(UUID companyId, DomainEventMessage<?> event, long position);
}
