package io.leadledger.projection.conversations;

import io.leadledger.api.ConversationEvent;
import io.leadledger.projection.rows.Columns;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was written, where and by whom. */
record MessageContent(
        String conversationId,
        String leadId,
        @Nullable String agentId,
        @Nullable String agentName,
        String platform,
        @Nullable String phoneNumberId,
        String sender,
        @Nullable String text,
        Instant sentAt) {

    static MessageContent of(ConversationEvent.MessageRecorded event) {
        return new MessageContent(
                Columns.id(event.conversationId()), Columns.id(event.leadId()), event.agentId(), event.agentName(), event.platform(),
                event.phoneNumberId(), event.sender(), event.text(), Columns.moment(event.occurredAt()));
    }

    /** The same message id told twice: the later telling counts, at equal times the one that reads greater. */
    MessageContent or(@Nullable MessageContent other) {
        if (other == null) {
            return this;
        }
        int byTime = sentAt.compareTo(other.sentAt);
        return byTime > 0 || (byTime == 0 && toString().compareTo(other.toString()) > 0) ? this : other;
    }
}
