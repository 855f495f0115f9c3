package io.leadledger.api;

import java.time.Instant;

/**
 * A fact in the log. What happened is never changed or removed; what is not true any more is followed by another fact.
 *
 * <p>{@link #occurredAt()} is the time the fact was true at its source (the item's timestamp); the time we recorded it is the
 * event message's own timestamp.
 */
public sealed interface LedgerEvent permits LeadEvent, DealEvent, CallEvent, ConversationEvent, RepEvent, RecordEvent, WorkEvent {

    Instant occurredAt();
}
