package io.leadledger.api.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.ConversationEvent;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one conversation add up to. Messages are not kept here: there may be thousands.
 *
 * @param leadId the lead of the earliest message; null before the first
 * @param leadSince time of that message
 */
public record ConversationState(
        @Nullable String conversationId,
        @Nullable String leadId,
        @Nullable Instant leadSince,
        @Nullable String platform,
        @Nullable Instant lastMessageAt,
        @Nullable Instant closedAt,
        Lifespan lifespan)
        implements EntityState<ConversationEvent> {

    public static final ConversationState NEW = new ConversationState(null, null, null, null, null, null, Lifespan.NONE);

    @JsonIgnore
    public boolean exists() {
        return conversationId != null;
    }

    @Override
    public ConversationState evolve(ConversationEvent event) {
        Instant at = event.occurredAt();
        Lifespan touched = lifespan.touchedAt(at);
        return switch (event) {
            case ConversationEvent.MessageRecorded e -> {
                boolean first = leadSince == null || at.isBefore(leadSince) || (at.equals(leadSince) && comesBefore(e.leadId()));
                yield new ConversationState(
                        e.conversationId(), first ? e.leadId() : leadId, first ? at : leadSince, first ? e.platform() : platform,
                        Lifespan.latest(lastMessageAt, at), closedAt, touched);
            }
            case ConversationEvent.MessageStatusChanged e ->
                    new ConversationState(e.conversationId(), leadId, leadSince, platform, lastMessageAt, closedAt, touched);
            case ConversationEvent.Closed e ->
                    new ConversationState(
                            e.conversationId(), leadId, leadSince, platform, lastMessageAt, Lifespan.latest(closedAt, at), touched);
        };
    }

    private boolean comesBefore(String candidate) {
        return leadId == null || candidate.compareTo(leadId) < 0;
    }

    /** A conversation is active until it is closed, and again when something is said after that. */
    @JsonIgnore
    public boolean isActive() {
        return closedAt == null || (lastMessageAt != null && lastMessageAt.isAfter(closedAt));
    }

    @Override
    public SortedMap<String, JsonNode> fields() {
        return new Fields()
                .with("conversation_id", (Object) conversationId)
                .with("lead_id", (Object) leadId)
                .with("platform", (Object) platform)
                .with("last_message_at", (Object) lastMessageAt)
                .with("closed_at", (Object) closedAt)
                .flag("is_active", isActive())
                .with(lifespan)
                .done();
    }
}
