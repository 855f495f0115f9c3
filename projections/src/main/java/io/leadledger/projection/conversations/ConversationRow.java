package io.leadledger.projection.conversations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.ConversationEvent;
import io.leadledger.api.state.Attributes;
import io.leadledger.api.state.ConversationState;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One conversation.
 *
 * @param said agent and channel, each as the newest message that names it says
 * @param messageCount different message ids
 */
record ConversationRow(ConversationState state, Attributes said, int messageCount) {

    static final ConversationRow NEW = new ConversationRow(ConversationState.NEW, Attributes.NONE, 0);

    ConversationRow with(ConversationEvent event) {
        Attributes known = event instanceof ConversationEvent.MessageRecorded message
                ? said.record(partners(message), message.occurredAt())
                : said;
        return new ConversationRow(state.evolve(event), known, messageCount);
    }

    ConversationRow counting(int more) {
        return new ConversationRow(state, said, messageCount + more);
    }

    private static Map<String, JsonNode> partners(ConversationEvent.MessageRecorded message) {
        Map<String, JsonNode> partners = new HashMap<>();
        put(partners, "agent_id", message.agentId());
        put(partners, "agent_name", message.agentName());
        put(partners, "phone_number_id", message.phoneNumberId());
        return partners;
    }

    private static void put(Map<String, JsonNode> partners, String name, @Nullable String value) {
        if (value != null) {
            partners.put(name, TextNode.valueOf(value));
        }
    }

    /** When its first message was sent; before that, when it was first heard of. */
    @Nullable Instant createdAt() {
        return state.leadSince() != null ? state.leadSince() : state.lifespan().createdAt();
    }
}
