package io.leadledger.api.telephony;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a provider needs to know to make a call.
 *
 * @param phone of the customer; null while it is to be the lead's own
 * @param callerId number that the customer sees; null for the provider's own choice
 * @param agent settings of the voice agent, in the words of NexusCRM's {@code agent_config}
 * @param context what the agent is to know, in the words of NexusCRM's {@code context}; a {@code script}, if there is one, is what it is to say, step by step
 */
public record CallOrder(@Nullable String phone, @Nullable String callerId, JsonNode agent, JsonNode context) {

    public CallOrder to(String number, @Nullable String from) {
        return new CallOrder(number, from, agent, context);
    }

    /** With something else for the agent to know. */
    public CallOrder about(JsonNode known) {
        return new CallOrder(phone, callerId, agent, known);
    }
}
