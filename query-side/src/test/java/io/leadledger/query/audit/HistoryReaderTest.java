package io.leadledger.query.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.EntityKind;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.RecordEvent;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.leadledger.query.audit.Facts.absorbed;
import static io.leadledger.query.audit.Facts.captured;
import static io.leadledger.query.audit.Facts.completed;
import static io.leadledger.query.audit.Facts.mergedInto;
import static io.leadledger.query.audit.Facts.provisional;
import static io.leadledger.query.audit.Facts.said;
import static io.leadledger.query.audit.Facts.separated;
import static io.leadledger.query.audit.Facts.started;
import static io.leadledger.query.audit.Facts.undone;
import static io.leadledger.query.audit.InMemoryLog.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HistoryReaderTest {

    private final InMemoryLog log = new InMemoryLog();
    private final HistoryReader reader = new HistoryReader(log, new HistoryScopes(log));

    @Test
    void a_history_tells_each_change_with_the_value_before() {
        log.record("2026-01-01T10:00:01Z", captured("a", "city", "Pune", "2026-01-01T10:00:00Z"))
                .record("2026-01-02T10:00:01Z", said("a", "city", "Delhi", "2026-01-02T10:00:00Z"));

        List<EventView> events = history("a");

        assertThat(types(events)).containsExactly("lead.captured", "lead.attributes_recorded");
        assertThat(change(events.get(0), "city")).isEqualTo(new Change("city", null, TextNode.valueOf("Pune")));
        assertThat(change(events.get(1), "city")).isEqualTo(new Change("city", TextNode.valueOf("Pune"), TextNode.valueOf("Delhi")));
    }

    @Test
    void a_late_older_value_is_in_the_history_but_changes_nothing_of_that_field() {
        log.record("2026-01-01T10:00:01Z", captured("a", "city", "Pune", "2026-01-01T10:00:00Z"))
                .record("2026-01-02T10:00:01Z", said("a", "city", "Goa", "2025-12-01T10:00:00Z"));

        assertThat(place(history("a").get(1)).changes()).extracting(Change::field).containsExactly("created_at");
    }

    @Test
    void sequences_are_contiguous_over_the_leads_own_events_and_those_of_its_calls() {
        log.record("2026-01-01T10:00:01Z", captured("a", "city", "Pune", "2026-01-01T10:00:00Z"))
                .record("2026-01-01T11:00:00Z", captured("b", "city", "Agra", "2026-01-01T11:00:00Z"))
                .record("2026-01-01T12:00:00Z", started("c1", "a", "2026-01-01T12:00:00Z"))
                .record("2026-01-01T12:10:00Z", completed("c1", "a", "qualified", "2026-01-01T12:10:00Z"), "a")
                .record("2026-01-01T13:00:00Z", completed("c2", "b", "busy", "2026-01-01T13:00:00Z"), "b");

        List<EventView> events = history("a");

        assertThat(types(events)).containsExactly("lead.captured", "call.started", "call.completed");
        assertThat(events).extracting(event -> place(event).sequence()).containsExactly(0L, 1L, 2L);
        assertThat(events.get(2).kind()).isEqualTo(EntityKind.CALL);
        assertThat(events.get(2).entityId()).isEqualTo("c1");
        assertThat(change(events.get(2), "outcome").after()).isEqualTo(TextNode.valueOf("qualified"));
    }

    @Test
    void a_call_has_a_history_of_its_own() {
        log.record("2026-01-01T12:00:00Z", started("c1", "a", "2026-01-01T12:00:00Z"), "a")
                .record("2026-01-01T12:10:00Z", completed("c1", "a", "qualified", "2026-01-01T12:10:00Z"), "a");

        List<EventView> events = page(new EntityRef(EntityKind.CALL, "c1"), HistoryFilter.ALL, 0, 100).events();

        assertThat(change(events.get(1), "status"))
                .isEqualTo(new Change("status", TextNode.valueOf("in_progress"), TextNode.valueOf("completed")));
    }

    @Test
    void a_merged_leads_id_answers_with_the_survivor_whose_history_includes_both() {
        merge();

        assertThat(types(history("b"))).isEqualTo(types(history("a")));
        assertThat(types(history("a")))
                .containsExactly("lead.captured", "lead.captured", "call.completed", "lead.absorbed", "lead.merged_into");
        assertThat(place(history("a").get(3)).changes()).extracting(Change::field).contains("absorbed_leads", "phone");
    }

    @Test
    void an_undone_merge_leaves_each_lead_its_own_history() {
        merge();
        log.record("2026-01-05T00:00:00Z", undone("a", "b", "2026-01-05T00:00:00Z"))
                .record("2026-01-05T00:00:00Z", separated("b", "a", "2026-01-05T00:00:00Z"));

        assertThat(types(history("a"))).containsExactly("lead.captured", "lead.absorbed", "lead.merge_undone");
        assertThat(types(history("b"))).containsExactly("lead.captured", "call.completed", "lead.merged_into", "lead.separated");
        assertThat(change(history("a").get(2), "phone").after()).isNull();
    }

    @Test
    void merges_are_followed_over_several_steps() {
        merge();
        log.record("2026-01-06T00:00:00Z", captured("z", "city", "Goa", "2026-01-06T00:00:00Z"))
                .record("2026-01-07T00:00:00Z", absorbed("z", "a", "2026-01-07T00:00:00Z"))
                .record("2026-01-07T00:00:00Z", mergedInto("a", "z", "2026-01-07T00:00:00Z"));

        assertThat(history("b")).hasSize(8).isEqualTo(history("z"));
    }

    @Test
    void the_changes_of_a_leads_events_add_up_to_its_state() {
        merge();
        log.record("2026-01-08T00:00:00Z", said("a", "phone", "777", "2026-01-08T00:00:00Z"))
                .record("2026-01-08T00:00:00Z", said("b", "city", "Goa", "2026-01-09T00:00:00Z"));
        SortedMap<String, JsonNode> fields = new TreeMap<>();

        history("a").stream().filter(event -> event.kind() == EntityKind.LEAD).flatMap(event -> place(event).changes().stream())
                .forEach(change -> {
                    if (change.after() == null) {
                        fields.remove(change.field());
                    } else {
                        fields.put(change.field(), change.after());
                    }
                });

        var state = new StateReader(log, new HistoryScopes(log)).at(COMPANY, lead("a"), Viewpoint.NOW);
        assertThat(fields).isEqualTo(state.fields()).containsEntry("city", TextNode.valueOf("Goa"));
    }

    @Test
    void pages_follow_each_other_without_gap_and_the_last_has_no_cursor() {
        for (int i = 0; i < 7; i++) {
            log.record("2026-01-01T10:00:01Z", said("a", "n", "v" + i, "2026-01-01T10:00:0" + i + "Z"));
        }
        List<Long> sequences = new ArrayList<>();
        int pages = 0;
        Long after = 0L;
        while (after != null) {
            HistoryPage page = page(lead("a"), HistoryFilter.ALL, after, 3);
            page.events().forEach(event -> sequences.add(place(event).sequence()));
            assertThat(page.events()).allSatisfy(event -> assertThat(place(event).changes()).extracting(Change::field).contains("n"));
            after = page.last();
            pages++;
        }

        assertThat(sequences).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void a_page_that_ends_with_the_history_has_no_cursor() {
        log.record("2026-01-01T10:00:01Z", said("a", "n", "1", "2026-01-01T10:00:00Z"));

        assertThat(page(lead("a"), HistoryFilter.ALL, 0, 1).last()).isNull();
    }

    @Test
    void filters_choose_by_type_and_by_both_times_and_keep_the_sequences() {
        log.record("2026-01-01T10:00:01Z", captured("a", "city", "Pune", "2026-01-01T10:00:00Z"))
                .record("2026-01-02T10:00:01Z", said("a", "city", "Goa", "2025-12-01T10:00:00Z"))
                .record("2026-01-03T10:00:01Z", said("a", "city", "Agra", "2026-01-03T10:00:00Z"));

        assertThat(sequences(new HistoryFilter(Set.of("lead.attributes_recorded"), null, null, null, null))).containsExactly(1L, 2L);
        assertThat(sequences(new HistoryFilter(Set.of(), at("2026-01-02T10:00:01Z"), at("2026-01-03T10:00:01Z"), null, null)))
                .containsExactly(1L);
        assertThat(sequences(new HistoryFilter(Set.of(), null, null, at("2026-01-01T00:00:00Z"), at("2026-01-03T10:00:00Z"))))
                .containsExactly(0L);
    }

    @Test
    void an_unknown_id_and_one_of_another_company_are_refused_alike() {
        log.record(new UUID(1, 1), "2026-01-01T10:00:01Z", captured("theirs", "city", "Pune", "2026-01-01T10:00:00Z"), "theirs");

        assertThatThrownBy(() -> history("theirs")).isInstanceOfSatisfying(
                LedgerException.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.LEAD_NOT_FOUND));
        assertThatThrownBy(() -> history("nobody")).hasMessage("Lead not found");
    }

    @Test
    void an_id_known_as_another_kind_is_unknown() {
        log.record("2026-01-01T12:00:00Z", started("c1", "a", "2026-01-01T12:00:00Z"), "a");

        assertThatThrownBy(() -> history("c1")).hasMessage("Lead not found");
        assertThatThrownBy(() -> history("a")).hasMessage("Lead not found");
    }

    @Test
    void what_happened_before_a_kind_was_known_belongs_to_the_entity_it_turned_out_to_be() {
        log.record("2026-01-01T10:00:00Z", provisional("d1", "note", "first", "2026-01-01T10:00:00Z"))
                .record("2026-01-02T10:00:00Z", new LeadEvent.Reclassified("d1", EntityKind.RECORD, at("2026-01-02T10:00:00Z")))
                .record("2026-01-02T10:00:00Z", new RecordEvent.Recorded(
                        "d1", "invoice", Map.of("total", TextNode.valueOf("5")), at("2026-01-02T10:00:00Z")));

        var events = page(new EntityRef(EntityKind.RECORD, "d1"), HistoryFilter.ALL, 0, 10).events();

        assertThat(types(events)).containsExactly("lead.captured", "lead.reclassified", "record.recorded");
    }

    @Test
    void a_payload_of_an_older_revision_is_understood_and_shown_as_it_was_stored() {
        String stored = """
                {"lead_id":"a","phone":"49301234","attributes":{"city":"Pune"},"occurred_at":"2026-01-01T10:00:00Z"}""";
        log.add(COMPANY, lead("a").streamIn(COMPANY), "2026-01-01T10:00:00Z", "lead.captured", "1", stored, null);

        EventView event = history("a").getFirst();

        assertThat(change(event, "handles").after()).hasToString("[\"phone:49301234\"]");
        assertThat(event.row().payload().getValue()).isEqualTo(stored);
        assertThat(event.row().revision()).isEqualTo("1");
    }

    @Test
    void an_event_that_cannot_be_understood_is_shown_and_changes_nothing() {
        log.record("2026-01-01T10:00:01Z", captured("a", "city", "Pune", "2026-01-01T10:00:00Z"))
                .add(COMPANY, lead("a").streamIn(COMPANY), "2026-01-02T10:00:00Z", "lead.teleported", "1", "{\"lead_id\":\"a\"}", null);

        EventView event = history("a").get(1);

        assertThat(event.entityId()).isEqualTo("a");
        assertThat(place(event).changes()).isEmpty();
    }

    private void merge() {
        log.record("2026-01-01T10:00:00Z", captured("a", "city", "Pune", "2026-01-01T10:00:00Z"))
                .record("2026-01-02T10:00:00Z", captured("b", "phone", "999", "2026-01-02T10:00:00Z"))
                .record("2026-01-02T12:00:00Z", completed("c1", "b", "qualified", "2026-01-02T12:00:00Z"), "b")
                .record("2026-01-03T10:00:00Z", absorbed("a", "b", "2026-01-03T10:00:00Z"))
                .record("2026-01-03T10:00:00Z", mergedInto("b", "a", "2026-01-03T10:00:00Z"));
    }

    private List<EventView> history(String lead) {
        return page(lead(lead), HistoryFilter.ALL, 0, 1_000).events();
    }

    private HistoryPage page(EntityRef entity, HistoryFilter filter, long after, int limit) {
        return reader.page(COMPANY, entity, filter, after, limit);
    }

    private List<Long> sequences(HistoryFilter filter) {
        return page(lead("a"), filter, 0, 100).events().stream().map(event -> place(event).sequence()).toList();
    }

    private static EntityRef lead(String id) {
        return new EntityRef(EntityKind.LEAD, id);
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }

    private static List<String> types(List<EventView> events) {
        return events.stream().map(event -> event.row().type()).toList();
    }

    private static EventView.Place place(EventView event) {
        return Objects.requireNonNull(event.place());
    }

    private static Change change(EventView event, String field) {
        return place(event).changes().stream().filter(change -> change.field().equals(field)).findFirst().orElseThrow();
    }
}
