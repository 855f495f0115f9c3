package io.leadledger.projection.conversations;

import io.leadledger.api.ConversationEvent;
import io.leadledger.projection.rows.Key;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rows a batch is about, while its events are added to them. */
final class ConversationFold {

    private final Map<Key, ConversationRow> conversations;
    private final Map<Key, MessageRow> messages;
    private final Set<Key> changedConversations = new HashSet<>();
    private final Set<Key> changedMessages = new HashSet<>();

    /** @param conversations those of the events and those the known messages are counted in */
    ConversationFold(Map<Key, ConversationRow> conversations, Map<Key, MessageRow> messages) {
        this.conversations = new HashMap<>(conversations);
        this.messages = new HashMap<>(messages);
    }

    void add(UUID companyId, ConversationEvent event) {
        change(Key.of(companyId, event.conversationId()), row -> row.with(event));
        switch (event) {
            case ConversationEvent.MessageRecorded e -> {
                MessageRow before = message(Key.of(companyId, e.messageId()));
                moved(before, keep(before.with(e)));
            }
            case ConversationEvent.MessageStatusChanged e -> keep(message(Key.of(companyId, e.messageId())).with(e));
            case ConversationEvent.Closed _ -> { }
        }
    }

    private MessageRow message(Key key) {
        return messages.getOrDefault(key, MessageRow.unknown(key));
    }

    private MessageRow keep(MessageRow row) {
        messages.put(row.key(), row);
        changedMessages.add(row.key());
        return row;
    }

    /** A message counts once, in the conversation that it was last told to be in. */
    private void moved(MessageRow before, MessageRow after) {
        if (!Objects.equals(before.conversation(), after.conversation())) {
            count(before.conversation(), -1);
            count(after.conversation(), 1);
        }
    }

    private void count(@Nullable Key conversation, int more) {
        if (conversation != null) {
            change(conversation, row -> row.counting(more));
        }
    }

    private void change(Key key, UnaryOperator<ConversationRow> change) {
        conversations.put(key, change.apply(conversations.getOrDefault(key, ConversationRow.NEW)));
        changedConversations.add(key);
    }

    Map<Key, ConversationRow> changedConversations() {
        return only(conversations, changedConversations);
    }

    Map<Key, MessageRow> changedMessages() {
        return only(messages, changedMessages);
    }

    private static <R> Map<Key, R> only(Map<Key, R> rows, Set<Key> keys) {
        Map<Key, R> some = new HashMap<>(rows);
        some.keySet().retainAll(keys);
        return some;
    }
}
