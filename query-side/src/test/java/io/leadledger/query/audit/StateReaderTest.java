package io.leadledger.query.audit;

import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.EntityKind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.leadledger.query.audit.Facts.absorbed;
import static io.leadledger.query.audit.Facts.captured;
import static io.leadledger.query.audit.Facts.completed;
import static io.leadledger.query.audit.Facts.mergedInto;
import static io.leadledger.query.audit.Facts.said;
import static io.leadledger.query.audit.Facts.separated;
import static io.leadledger.query.audit.Facts.undone;
import static io.leadledger.query.audit.InMemoryLog.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StateReaderTest {

    private final InMemoryLog log = new InMemoryLog();
    private final StateReader reader = new StateReader(log, new HistoryScopes(log));

    /** Pune was told on the 1st, Delhi on the 10th; on the 20th we heard that it had been Goa since the 5th. */
    @BeforeEach
    void a_lead_with_a_late_fact() {
        log.record("2026-01-01T12:00:00Z", captured("a", "city", "Pune", "2026-01-01T10:00:00Z"))
                .record("2026-01-10T12:00:00Z", said("a", "city", "Delhi", "2026-01-10T10:00:00Z"))
                .record("2026-01-20T12:00:00Z", said("a", "city", "Goa", "2026-01-05T10:00:00Z"));
    }

    @Test
    void a_version_is_the_state_after_that_event() {
        assertThat(city(Viewpoint.version(0))).isEqualTo("Pune");
        assertThat(city(Viewpoint.version(1))).isEqualTo("Delhi");
        assertThat(city(Viewpoint.version(2))).isEqualTo("Delhi");
        assertThat(last("a", Viewpoint.version(1)).sequence()).isEqualTo(1);
    }

    @Test
    void a_version_beyond_the_end_is_not_found() {
        assertThatThrownBy(() -> at("a", Viewpoint.version(3))).hasMessageContaining("last one is 2");
    }

    @Test
    void known_at_knows_nothing_of_what_was_recorded_later() {
        assertThat(city(new Viewpoint(null, day(6), null))).isEqualTo("Pune");
        assertThat(city(new Viewpoint(null, day(11), null))).isEqualTo("Delhi");
    }

    @Test
    void as_of_counts_late_facts() {
        assertThat(city(new Viewpoint(null, null, day(2)))).isEqualTo("Pune");
        assertThat(city(new Viewpoint(null, null, day(6)))).isEqualTo("Goa");
        assertThat(city(new Viewpoint(null, null, day(11)))).isEqualTo("Delhi");
    }

    @Test
    void both_times_tell_what_was_believed_then_about_then() {
        assertThat(city(new Viewpoint(null, day(11), day(6)))).isEqualTo("Pune");
        assertThat(city(new Viewpoint(null, day(21), day(6)))).isEqualTo("Goa");
    }

    @Test
    void a_time_is_inclusive() {
        assertThat(city(new Viewpoint(null, Instant.parse("2026-01-10T12:00:00Z"), null))).isEqualTo("Delhi");
    }

    @Test
    void nothing_known_at_that_time_is_not_found() {
        assertThatThrownBy(() -> at("a", new Viewpoint(null, Instant.parse("2026-01-01T11:00:00Z"), null)))
                .hasMessage("Nothing was known of it at that time");
        assertThatThrownBy(() -> at("a", new Viewpoint(null, null, Instant.parse("2026-01-01T09:00:00Z"))))
                .hasMessage("Nothing was known of it at that time");
        assertThatThrownBy(() -> at("nobody", Viewpoint.NOW)).hasMessage("Lead not found");
    }

    @Test
    void a_merge_counts_from_when_it_was_known_and_until_it_was_undone() {
        log.record("2026-02-01T00:00:00Z", captured("b", "phone", "999", "2026-02-01T00:00:00Z"))
                .record("2026-02-02T00:00:00Z", absorbed("a", "b", "2026-02-02T00:00:00Z"))
                .record("2026-02-02T00:00:00Z", mergedInto("b", "a", "2026-02-02T00:00:00Z"))
                .record("2026-02-04T00:00:00Z", undone("a", "b", "2026-02-04T00:00:00Z"))
                .record("2026-02-04T00:00:00Z", separated("b", "a", "2026-02-04T00:00:00Z"));

        assertThat(at("a", knownAt("2026-02-01T12:00:00Z")).fields()).doesNotContainKey("phone");
        assertThat(at("a", knownAt("2026-02-03T00:00:00Z")).fields()).containsEntry("phone", TextNode.valueOf("999"));
        assertThat(at("a", Viewpoint.NOW).fields()).doesNotContainKey("phone");
        assertThat(at("a", Viewpoint.version(3)).fields()).containsEntry("phone", TextNode.valueOf("999"));
        assertThat(at("b", knownAt("2026-02-01T12:00:00Z")).entity().id()).isEqualTo("b");
        assertThat(at("b", knownAt("2026-02-03T00:00:00Z")).entity().id()).isEqualTo("a");
        assertThat(at("b", Viewpoint.NOW).entity().id()).isEqualTo("b");
    }

    @Test
    void events_of_a_call_are_versions_of_its_lead_but_change_no_field_of_it() {
        log.record("2026-01-21T00:00:00Z", completed("c1", "a", "qualified", "2026-01-21T00:00:00Z"), "a");

        RebuiltState state = at("a", Viewpoint.version(3));

        assertThat(state.fields()).isEqualTo(at("a", Viewpoint.version(2)).fields()).doesNotContainKey("outcome");
        assertThat(last("a", Viewpoint.version(3)).type()).isEqualTo("call.completed");
    }

    @Test
    void a_diff_names_the_event_behind_each_change() {
        FieldDiff city = diff(Viewpoint.version(0), Viewpoint.version(2)).getFirst();

        assertThat(city.field()).isEqualTo("city");
        assertThat(city.before()).isEqualTo(TextNode.valueOf("Pune"));
        assertThat(city.after()).isEqualTo(TextNode.valueOf("Delhi"));
        assertThat(city.event()).isEqualTo(new EventRef(
                "00000000-0000-0000-0000-000000000004", 1, "lead.attributes_recorded", "2026-01-10T10:00:00Z", "2026-01-10T12:00:00Z"));
    }

    @Test
    void a_diff_takes_times_and_versions_alike() {
        assertThat(diff(knownAt("2026-01-02T00:00:00Z"), Viewpoint.version(1)))
                .isEqualTo(diff(Viewpoint.version(0), knownAt("2026-01-11T00:00:00Z")))
                .extracting(FieldDiff::field)
                .containsExactly("city", "updated_at");
        assertThat(diff(Viewpoint.version(1), Viewpoint.version(1))).isEmpty();
    }

    @Test
    void a_diff_from_before_the_first_event_tells_everything() {
        assertThat(diff(knownAt("2025-01-01T00:00:00Z"), Viewpoint.version(0)))
                .allSatisfy(change -> assertThat(change.before()).isNull())
                .extracting(FieldDiff::field)
                .contains("city", "lead_id", "created_at");
        assertThatThrownBy(() -> diff(Viewpoint.version(0), knownAt("2025-01-01T00:00:00Z")))
                .hasMessage("Nothing was known of it at that time");
    }

    private List<FieldDiff> diff(Viewpoint from, Viewpoint to) {
        return reader.between(COMPANY, new EntityRef(EntityKind.LEAD, "a"), from, to);
    }

    private String city(Viewpoint viewpoint) {
        return Objects.requireNonNull(at("a", viewpoint).fields().get("city")).textValue();
    }

    private EventRef last(String lead, Viewpoint viewpoint) {
        return Objects.requireNonNull(at(lead, viewpoint).last());
    }

    private RebuiltState at(String lead, Viewpoint viewpoint) {
        return reader.at(COMPANY, new EntityRef(EntityKind.LEAD, lead), viewpoint);
    }

    private static Viewpoint knownAt(String time) {
        return Viewpoint.knownAt(Instant.parse(time));
    }

    private static Instant day(int day) {
        return Instant.parse("2026-01-%02dT00:00:00Z".formatted(day));
    }
}
