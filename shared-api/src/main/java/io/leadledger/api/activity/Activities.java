package io.leadledger.api.activity;

import io.leadledger.api.CallEvent;
import io.leadledger.api.ConversationEvent;
import io.leadledger.api.DealEvent;
import io.leadledger.api.EntityKind;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.RecordEvent;
import io.leadledger.api.RepEvent;
import io.leadledger.api.WorkEvent;
import org.jspecify.annotations.Nullable;

/** Which events a lead's timeline shows, and what of them. */
public final class Activities {

    private Activities() {}

    /** Null for an event that no timeline shows. */
    public static @Nullable Activity of(LedgerEvent event) {
        return switch (event) {
            case LeadEvent e -> LeadActivities.of(e);
            case CallEvent e -> CallActivities.of(e);
            case DealEvent e -> DealActivities.of(e);
            case ConversationEvent.MessageRecorded e -> message(e);
            // How far a message got, and that nobody writes any more, is not something that happened to the lead.
            case ConversationEvent.MessageStatusChanged _, ConversationEvent.Closed _ -> null;
            case RepEvent _, RecordEvent _, WorkEvent _ -> null;
        };
    }

    private static Activity message(ConversationEvent.MessageRecorded e) {
        Details details = Details.of(e.extra())
                .with("message_id", e.messageId())
                .with("conversation_id", e.conversationId())
                .with("platform", e.platform())
                .with("sender", e.sender())
                .with("text", e.text())
                .with("agent_id", e.agentId())
                .with("agent_name", e.agentName())
                .with("phone_number_id", e.phoneNumberId())
                .with("customer_phone", e.customerPhone())
                .with("status", e.status());
        return new Activity(EntityKind.CONVERSATION, e.conversationId(), "message", details.done(), e.occurredAt());
    }
}
