package io.leadledger.projection.conversations;

import io.leadledger.api.ConversationEvent;
import io.leadledger.projection.rows.Key;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One message.
 *
 * @param content null while only a status has come
 * @param status null while nothing told one
 */
record MessageRow(Key key, @Nullable MessageContent content, @Nullable MessageStatus status) {

    static MessageRow unknown(Key key) {
        return new MessageRow(key, null, null);
    }

    MessageRow with(ConversationEvent.MessageRecorded event) {
        String said = event.status();
        MessageStatus newStatus = said == null ? status : MessageStatus.of(said, event.occurredAt(), false).or(status);
        return new MessageRow(key, MessageContent.of(event).or(content), newStatus);
    }

    MessageRow with(ConversationEvent.MessageStatusChanged event) {
        return new MessageRow(key, content, MessageStatus.of(event.status(), event.occurredAt(), true).or(status));
    }

    /** The conversation it counts in; null while only a status has come. */
    @Nullable Key conversation() {
        return content == null ? null : new Key(key.companyId(), content.conversationId());
    }

    <T> @Nullable T content(Function<MessageContent, @Nullable T> part) {
        return content == null ? null : part.apply(content);
    }

    <T> @Nullable T status(Function<MessageStatus, @Nullable T> part) {
        return status == null ? null : part.apply(status);
    }
}
