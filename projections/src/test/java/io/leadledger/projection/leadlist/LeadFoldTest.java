package io.leadledger.projection.leadlist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.ConversationEvent;
import io.leadledger.api.DealEvent;
import io.leadledger.api.Handle;
import io.leadledger.api.HandleKind;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.MergeReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LeadFoldTest {

    private static final UUID COMPANY = UUID.fromString("550e8400-e29b-41d4-a716-446655440000");
    private static final LeadKey ANNA = new LeadKey(COMPANY, "anna");
    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    private static final Handle PHONE = Handle.of(HandleKind.PHONE, "918979556941");

    @Test
    void every_order_of_the_same_facts_gives_one_row() {
        List<LedgerEvent> facts = List.of(
                captured(5, "name", "Anna"),
                recorded(9, "company", "Acme"),
                recorded(2, "name", "Ann"),
                message(3, "c1", "m1", "whatsapp", "hello", null),
                message(7, "c1", "m2", "whatsapp", "price?", null),
                message(7, "c2", "m3", "Instagram", "hi", null),
                message(1, "c2", "m0", "instagram", "first", null),
                template(8, "s1"),
                extraction(4, "x1", 1, "Cold"),
                extraction(6, "x2", 3, null),
                new DealEvent.Created("d1", "anna", Map.of(), at(0)),
                new LeadEvent.Tagged("anna", List.of("warm"), Map.of(), at(5)));

        LeadRow expected = row(facts);
        Random random = new Random(42);
        for (int shuffle = 0; shuffle < 50; shuffle++) {
            List<LedgerEvent> shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, random);
            assertThat(row(shuffled)).isEqualTo(expected);
        }
        assertThat(expected.createdAt()).isEqualTo(at(0));
        assertThat(expected.chat().firstContactAt()).isEqualTo(at(1));
        assertThat(expected.chat().activityAt()).isEqualTo(at(8));
        assertThat(expected.chat().platforms()).containsExactly("instagram", "whatsapp");
        assertThat(expected.chat()).extracting(Chat::messages, Chat::conversations, Chat::templateSends).containsExactly(4, 2, 1);
        assertThat(expected.chat().last()).isEqualTo(new LastMessage(at(7), "m3", "hi", "user"));
        assertThat(expected.face().name()).isEqualTo("Anna");
        assertThat(expected.face().score().totalScore()).isEqualTo(15);
        assertThat(expected.face().score().status()).isEqualTo("Warm");
        assertThat(expected.face().extraction()).isNotNull().extracting(e -> e.extractionId()).isEqualTo("x2");
    }

    @Test
    void the_same_facts_again_change_nothing() {
        List<LedgerEvent> facts = List.of(
                captured(1, "name", "Anna"), message(3, "c1", "m1", "whatsapp", "hello", null), template(4, "s1"));
        List<LedgerEvent> twice = new ArrayList<>(facts);
        twice.addAll(facts);

        assertThat(row(twice)).isEqualTo(row(facts));
    }

    @Test
    void a_pending_send_without_text_does_not_clear_the_last_message() {
        LeadRow row = row(List.of(
                captured(1, "name", "Anna"),
                message(2, "c1", "m1", "whatsapp", "hello", null),
                message(3, "c1", "m2", "whatsapp", null, "pending")));

        assertThat(row.chat().last()).isNotNull().extracting(LastMessage::text).isEqualTo("hello");
        assertThat(row.chat().messages()).isEqualTo(2);
    }

    @Test
    void a_lead_without_messages_was_first_met_when_it_was_created() {
        LeadRow row = row(List.of(captured(3, "name", "Anna")));

        assertThat(row.chat().firstContactAt()).isNull();
        assertThat(row.createdAt()).isEqualTo(at(3));
        assertThat(row.listed()).isTrue();
    }

    @Test
    void a_lead_that_only_an_email_names_is_not_listed() {
        LeadEvent.Captured captured = new LeadEvent.Captured(
                "anna", "lead", false, Map.of(), List.of(Handle.of(HandleKind.EMAIL, "anna@example.com")), at(1));

        LeadRow row = row(List.of(captured));

        assertThat(row.listed()).isFalse();
        assertThat(row.hidden()).isFalse();
    }

    @Test
    void a_deleted_lead_is_hidden_until_something_later_is_said() {
        LeadEvent deleted = new LeadEvent.Deleted("anna", null, at(5));

        assertThat(row(List.of(captured(1, "name", "Anna"), deleted)).hidden()).isTrue();
        assertThat(row(List.of(deleted, captured(1, "name", "Anna"), message(4, "c", "m", "whatsapp", "x", null))).hidden()).isTrue();
        assertThat(row(List.of(captured(1, "name", "Anna"), deleted, message(6, "c", "m", "whatsapp", "x", null))).listed()).isTrue();
        assertThat(row(List.of(captured(1, "name", "Anna"), deleted, recorded(6, "name", "Ann"))).listed()).isTrue();
    }

    @Test
    void a_lead_belongs_to_the_account_its_attributes_name() {
        assertThat(row(List.of(captured(1, "user_id", "desk-2"))).face().userId()).isEqualTo("desk-2");
        assertThat(row(List.of(captured(1, "user_id", COMPANY.toString()))).face().userId()).isEmpty();
        assertThat(row(List.of(captured(1, "name", "Anna"))).face().userId()).isEmpty();
    }

    @Test
    void search_finds_names_without_case_and_phones_as_digits_and_as_written() {
        LeadEvent.Captured captured = new LeadEvent.Captured(
                "anna", "lead", false, Map.of("name", TextNode.valueOf("ANNA Müller")),
                List.of(new Handle(HandleKind.PHONE, "918979556941", "+91 (897) 955-6941")), at(1));

        assertThat(row(List.of(captured)).face().searchText()).isEqualTo("anna müller\n918979556941\n+91 (897) 955-6941");
    }

    @Test
    void a_merge_shows_everything_on_the_survivor_and_undoing_it_restores_both() {
        LeadKey bob = ANNA.sibling("bob");
        Map<LeadKey, LeadFacts> apart = new HashMap<>();
        apart.put(ANNA, LeadFold.fold(LeadFacts.NONE, List.of(captured(1, "name", "Anna"))));
        apart.put(bob, LeadFold.fold(LeadFacts.NONE, List.of(
                new LeadEvent.Captured("bob", null, true, Map.of(), List.of(Handle.of(HandleKind.WEB_SESSION, "web-1")), at(2)),
                messageTo("bob", 2, "c1", "m1", "webchat", "hello", null))));

        Map<LeadKey, LeadFacts> merged = new HashMap<>(apart);
        merged.computeIfPresent(ANNA, (_, facts) -> LeadFold.fold(facts, new LeadEvent.Absorbed("anna", "bob", MergeReason.HANDLE, at(0))));
        merged.computeIfPresent(bob, (_, facts) -> LeadFold.fold(facts, new LeadEvent.MergedInto("bob", "anna", MergeReason.HANDLE, at(0))));
        Families families = new Families(merged);
        assertThat(families.ofSeveral(merged.keySet())).containsOnly(Map.entry(ANNA, List.of(ANNA, bob)));
        LeadRow together = Objects.requireNonNull(LeadRow.of(ANNA, families.together(List.of(ANNA, bob))));
        assertThat(together.face().name()).isEqualTo("Anna");
        assertThat(together.chat().platforms()).containsExactly("webchat");
        assertThat(Objects.requireNonNull(LeadRow.of(bob, Objects.requireNonNull(merged.get(bob)))).hidden()).isTrue();

        Map<LeadKey, LeadFacts> undone = new HashMap<>(merged);
        undone.computeIfPresent(ANNA, (_, facts) -> LeadFold.fold(facts, new LeadEvent.MergeUndone("anna", "bob", at(9))));
        undone.computeIfPresent(bob, (_, facts) -> LeadFold.fold(facts, new LeadEvent.Separated("bob", "anna", at(9))));
        assertThat(undone).isEqualTo(apart);
    }

    @Test
    void a_facet_is_its_number_and_back() {
        Facet facet = Facet.of("Hot", 15, true, false, true, List.of("whatsapp", "telegram"));

        assertThat(Facet.ofNumber(facet.number())).isEqualTo(facet);
        assertThat(facet.otherPlatform()).isTrue();
        assertThat(Facet.ofNumber(Facet.of(null, null, false, false, false, List.of()).number()).totalScore()).isNull();
    }

    private static LeadRow row(List<LedgerEvent> events) {
        LeadFacts facts = LeadFold.fold(LeadFacts.NONE, events);
        Set<Contact> seen = new HashSet<>(LeadFold.contacts(ANNA, events));
        Chat chat = facts.chat();
        for (Contact contact : seen) {
            chat = chat.plus(contact.kind());
        }
        return Objects.requireNonNull(LeadRow.of(ANNA, facts.with(chat)));
    }

    private static LeadEvent captured(int minute, String name, String value) {
        return new LeadEvent.Captured("anna", "lead", false, Map.of(name, TextNode.valueOf(value)), List.of(PHONE), at(minute));
    }

    private static LeadEvent recorded(int minute, String name, String value) {
        Map<String, JsonNode> attributes = Map.of(name, TextNode.valueOf(value));
        return new LeadEvent.AttributesRecorded("anna", "lead", attributes, List.of(), at(minute));
    }

    private static LeadEvent template(int minute, String sendId) {
        return new LeadEvent.TemplateSent("anna", sendId, "t1", "welcome", null, null, "sent", Map.of(), at(minute));
    }

    private static LeadEvent extraction(int minute, String id, int score, @Nullable String status) {
        return new LeadEvent.ExtractionRecorded(
                "anna", id, null, null, null, null, status, score, score, score, score, score, Map.of(), List.of(), at(minute));
    }

    private static LedgerEvent message(
            int minute, String conversation, String id, String platform, @Nullable String text, @Nullable String status) {
        return messageTo("anna", minute, conversation, id, platform, text, status);
    }

    private static LedgerEvent messageTo(
            String lead, int minute, String conversation, String id, String platform, @Nullable String text, @Nullable String status) {
        return new ConversationEvent.MessageRecorded(
                conversation, lead, id, platform, "user", text, null, null, null, null, status, Map.of(), at(minute));
    }

    private static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
