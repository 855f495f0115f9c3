package io.leadledger.projection.conversations;

import io.leadledger.api.ConversationEvent;
import io.leadledger.projection.rows.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConversationFoldTest {

    private static final UUID COMPANY = UUID.fromString("550e8400-e29b-41d4-a716-446655440000");
    private static final Instant START = Instant.parse("2025-10-05T06:21:35.197Z");

    private static ConversationEvent message(
            String id, String conversation, String lead, int second, String text, @Nullable String status) {
        String agent = second % 2 == 0 ? null : "agent-" + second;
        return new ConversationEvent.MessageRecorded(
                conversation, lead, id, "whatsapp", "user", text, agent, null, "channel", null, status, Map.of(),
                START.plusSeconds(second));
    }

    private static ConversationEvent status(String id, String conversation, int second, String status) {
        return new ConversationEvent.MessageStatusChanged(conversation, null, id, status, Map.of(), START.plusSeconds(second));
    }

    private static ConversationFold folded(List<ConversationEvent> events) {
        ConversationFold fold = new ConversationFold(Map.of(), Map.of());
        events.forEach(event -> fold.add(COMPANY, event));
        return fold;
    }

    private static ConversationRow conversation(ConversationFold fold, String id) {
        return Objects.requireNonNull(fold.changedConversations().get(new Key(COMPANY, id)));
    }

    private static MessageRow row(ConversationFold fold, String id) {
        return Objects.requireNonNull(fold.changedMessages().get(new Key(COMPANY, id)));
    }

    @Test
    void every_order_of_the_same_facts_gives_the_same_rows() {
        List<ConversationEvent> events = new ArrayList<>(List.of(
                message("m1", "c1", "l1", 0, "hi", "pending"), message("m2", "c1", "l2", 5, "yes", null),
                message("m3", "c2", "l1", 5, "no", null),
                message("m2", "c2", "l1", 7, "moved", null), message("m3", "c2", "l1", 5, "same time, other text", "sent"),
                status("m1", "c1", 0, "failed"), status("m2", "c1", 4, "sent"), status("m4", "c1", 9, "sent"),
                new ConversationEvent.Closed("c1", null, Map.of(), START.plusSeconds(6))));
        ConversationFold expected = folded(events);
        for (int seed = 0; seed < 200; seed++) {
            Collections.shuffle(events, new Random(seed));
            ConversationFold shuffled = folded(events);
            assertThat(shuffled.changedConversations()).isEqualTo(expected.changedConversations());
            assertThat(shuffled.changedMessages()).isEqualTo(expected.changedMessages());
        }
    }

    @Test
    void a_message_posted_again_counts_once_and_the_later_text_wins() {
        ConversationFold fold = folded(List.of(
                message("m1", "c1", "l1", 10, "later", null), message("m1", "c1", "l1", 0, "earlier", null)));
        assertThat(conversation(fold, "c1").messageCount()).isEqualTo(1);
        assertThat(row(fold, "m1").content()).extracting(MessageContent::text).isEqualTo("later");
    }

    @Test
    void a_message_told_to_be_elsewhere_counts_there() {
        ConversationFold fold = folded(List.of(message("m1", "c1", "l1", 0, "x", null), message("m1", "c2", "l1", 1, "x", null)));
        assertThat(conversation(fold, "c1").messageCount()).isZero();
        assertThat(conversation(fold, "c2").messageCount()).isEqualTo(1);
    }

    @Test
    void a_status_waits_for_its_message() {
        ConversationFold early = folded(List.of(status("m1", "c1", 3, "failed")));
        assertThat(row(early, "m1").content()).isNull();
        assertThat(conversation(early, "c1").messageCount()).isZero();
        ConversationFold fold = folded(List.of(status("m1", "c1", 3, "failed"), message("m1", "c1", "l1", 0, "hi", "pending")));
        assertThat(row(fold, "m1").status()).extracting(MessageStatus::status).isEqualTo("failed");
    }

    @Test
    void a_status_told_later_outranks_what_the_message_said_at_the_same_time() {
        ConversationFold fold = folded(List.of(message("m1", "c1", "l1", 0, "hi", "sent"), status("m1", "c1", 0, "failed")));
        assertThat(row(fold, "m1").status()).extracting(MessageStatus::status).isEqualTo("failed");
    }

    @Test
    void agent_and_channel_are_the_newest_that_were_named() {
        ConversationFold fold = folded(List.of(message("m2", "c1", "l1", 3, "b", null), message("m1", "c1", "l1", 1, "a", null),
                message("m3", "c1", "l1", 4, "c", null)));
        ConversationRow row = conversation(fold, "c1");
        assertThat(row.said().text("agent_id")).isEqualTo("agent-3");
        assertThat(row.createdAt()).isEqualTo(START.plusSeconds(1));
        assertThat(row.state().lastMessageAt()).isEqualTo(START.plusSeconds(4));
        assertThat(row.state().isActive()).isTrue();
    }
}
