package io.leadledger.projection.conversations;

import io.leadledger.api.ConversationEvent;
import io.leadledger.projection.rows.Key;
import io.leadledger.projection.runtime.Projector;
import io.leadledger.projection.runtime.RecordedEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class ConversationsProjector implements Projector {

    private final ConversationTables tables;

    ConversationsProjector(JdbcClient jdbc) {
        tables = new ConversationTables(jdbc);
    }

    @Override
    public String name() {
        return "conversations";
    }

    @Override
    public Class<ConversationEvent> concern() {
        return ConversationEvent.class;
    }

    @Override
    public void apply(List<RecordedEvent> batch) {
        Map<Key, MessageRow> messages = tables.messages(messageKeys(batch));
        ConversationFold fold = new ConversationFold(tables.conversations(conversationKeys(batch, messages)), messages);
        batch.forEach(event -> fold.add(event.companyId(), (ConversationEvent) event.payload()));
        tables.write(fold);
    }

    private static Set<Key> messageKeys(List<RecordedEvent> events) {
        return events.stream().map(ConversationsProjector::messageKey).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static @Nullable Key messageKey(RecordedEvent event) {
        return switch ((ConversationEvent) event.payload()) {
            case ConversationEvent.MessageRecorded e -> Key.of(event.companyId(), e.messageId());
            case ConversationEvent.MessageStatusChanged e -> Key.of(event.companyId(), e.messageId());
            case ConversationEvent.Closed _ -> null;
        };
    }

    private static Set<Key> conversationKeys(List<RecordedEvent> events, Map<Key, MessageRow> messages) {
        Stream<Key> named =
                events.stream().map(event -> Key.of(event.companyId(), ((ConversationEvent) event.payload()).conversationId()));
        Stream<@Nullable Key> counting = messages.values().stream().map(MessageRow::conversation);
        return Stream.concat(named, counting).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
    }
}
