package io.leadledger.command.ingestion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.ConversationEvent;
import io.leadledger.api.DealEvent;
import io.leadledger.api.Handle;
import io.leadledger.api.LeadEvent;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an event item reports, before it is known which lead it is about. The functions take the external id of that lead. */
sealed interface Report {

    /** Handles of the customer that the item names. */
    List<Handle> handles();

    record OfLead(List<Handle> handles, Function<String, LeadEvent> fact) implements Report {}

    /** @param callId null when the entity itself is the call */
    record OfCall(@Nullable String callId, List<Handle> handles, CallFact fact) implements Report {}

    /** @param dealId null when the entity itself is the deal */
    record OfDeal(@Nullable String dealId, DealFact fact) implements Report {

        @Override
        public List<Handle> handles() {
            return List.of();
        }
    }

    record OfMessage(String conversationId, List<Handle> handles, Function<String, ConversationEvent> fact) implements Report {}

    /** Something about a conversation that needs no lead to be kept. */
    record OfConversation(String conversationId, List<Handle> handles, Function<@Nullable String, ConversationEvent> fact)
            implements Report {}

    record OfDeletion(@Nullable String reason) implements Report {

        @Override
        public List<Handle> handles() {
            return List.of();
        }
    }

    /** Whatever else happened to an entity, verbatim. */
    record OfActivity(String activityType, ObjectNode data, List<Handle> handles) implements Report {}

    @FunctionalInterface
    interface CallFact {
        CallEvent of(String callId, @Nullable String leadId);
    }

    @FunctionalInterface
    interface DealFact {
        DealEvent of(String dealId, @Nullable String leadId);
    }
}
