package io.leadledger.projection.runtime;

import io.leadledger.api.LedgerEvent;
import io.leadledger.api.LogEntry;
import io.leadledger.api.MetaKeys;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** Reads Axon's messages. */
final class RecordedEvents {

    private RecordedEvents() {}

    /** @throws RuntimeException when the payload cannot be read, or is of a type that this version does not know */
    static RecordedEvent of(EventMessage<?> message) {
        if (!(message.getPayload() instanceof LedgerEvent payload)) {
            throw new IllegalArgumentException("an event of a type that is not known here");
        }
        return new RecordedEvent(positionOf(message), companyOf(message), payload);
    }

    static UUID companyOf(EventMessage<?> message) {
        if (message instanceof LogEntry entry) {
            return entry.companyId();
        }
        @Nullable Object company = message.getMetaData().get(MetaKeys.COMPANY_ID);
        if (company == null) {
            throw new IllegalArgumentException("event " + message.getIdentifier() + " has no company");
        }
        return UUID.fromString(company.toString());
    }

    static long positionOf(EventMessage<?> message) {
        return ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
    }

    /** Events that must stay in order among themselves when one of them fails: those about one lead, or else of one stream. */
    static String sequenceOf(EventMessage<?> message) {
        @Nullable Object subject =
                message instanceof LogEntry entry ? entry.subjectId() : message.getMetaData().get(MetaKeys.SUBJECT_ID);
        return subject == null ? ((DomainEventMessage<?>) message).getAggregateIdentifier() : subject.toString();
    }
}
