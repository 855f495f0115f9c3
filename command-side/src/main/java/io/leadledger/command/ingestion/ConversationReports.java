package io.leadledger.command.ingestion;

import io.leadledger.api.ConversationEvent;
import io.leadledger.api.Handle;
import io.leadledger.api.Handles;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what events say of chats. */
final class ConversationReports {

    private static final String DEFAULT_PLATFORM = "whatsapp";

    private ConversationReports() {}

    static Report message(EventItem item, ItemFields data, @Nullable String country) {
        String platform = Objects.requireNonNullElse(platform(data), DEFAULT_PLATFORM);
        String customer = data.text("customer_phone");
        Handle handle = Handles.chat(platform, customer, country);
        String conversation = Objects.requireNonNullElseGet(data.id("conversation_id"), () -> conversationWith(item, platform, handle));
        String messageId = Objects.requireNonNullElse(data.id("message_id"), item.eventId());
        String sender = sender(data);
        String text = data.text("text");
        String agentId = data.id("agent_id");
        String agentName = data.text("agent_name");
        String channel = data.id("phone_number_id");
        String status = data.text("status");
        return new Report.OfMessage(
                conversation,
                EventCatalogue.listOf(handle),
                lead -> new ConversationEvent.MessageRecorded(
                        conversation, lead, messageId, platform, sender, text, agentId, agentName, channel,
                        handle == null ? customer : handle.value(), status, data.rest(), item.timestamp()));
    }

    /** A source that does not tell conversations apart has one with each customer on each platform. */
    private static String conversationWith(EventItem item, String platform, @Nullable Handle handle) {
        String customer = handle != null ? handle.value() : item.entityId();
        if (customer == null) {
            throw ItemRejected.missing("data.conversation_id");
        }
        return platform + ":" + customer;
    }

    private static String sender(ItemFields data) {
        String sender = data.requiredText("sender").toLowerCase(Locale.ROOT);
        return switch (sender) {
            case "user", "customer", "lead" -> "user";
            case "agent", "assistant", "bot" -> "agent";
            default -> throw ItemRejected.invalid("data.sender", "must be user or agent");
        };
    }

    static Report status(ItemFields data, Instant at, @Nullable String country) {
        String messageId = data.requiredId("message_id");
        String conversation = data.requiredId("conversation_id");
        String status = data.requiredText("status");
        return new Report.OfConversation(
                conversation,
                customer(data, country),
                lead -> new ConversationEvent.MessageStatusChanged(conversation, lead, messageId, status, data.rest(), at));
    }

    static Report closed(ItemFields data, Instant at, @Nullable String country) {
        String conversation = data.requiredId("conversation_id");
        return new Report.OfConversation(
                conversation, customer(data, country), lead -> new ConversationEvent.Closed(conversation, lead, data.rest(), at));
    }

    private static List<Handle> customer(ItemFields data, @Nullable String country) {
        String platform = Objects.requireNonNullElse(data.peek("platform"), DEFAULT_PLATFORM).toLowerCase(Locale.ROOT);
        return EventCatalogue.listOf(Handles.chat(platform, data.peek("customer_phone"), country));
    }

    /** In lower case; null when the item does not say. */
    static @Nullable String platform(ItemFields data) {
        String platform = data.text("platform");
        return platform == null ? null : platform.strip().toLowerCase(Locale.ROOT);
    }
}
