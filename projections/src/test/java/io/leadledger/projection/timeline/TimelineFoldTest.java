package io.leadledger.projection.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.DealEvent;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.LedgerEvent;
import io.leadledger.projection.runtime.RecordedEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimelineFoldTest {

    private static final UUID COMPANY = UUID.fromString("550e8400-e29b-41d4-a716-446655440000");
    private static final Instant START = Instant.parse("2025-01-14T15:30:00Z");

    private static RecordedEvent at(long position, LedgerEvent event) {
        return new RecordedEvent(position, COMPANY, event);
    }

    private static CallEvent started(@Nullable String lead, int second) {
        CallFacts facts = new CallFacts("inbound", null, null, null, new BigDecimal("60"), null, null, null, null, null, null,
                Map.of("line", TextNode.valueOf("2")));
        return new CallEvent.Started("c1", lead, facts, START.plusSeconds(second));
    }

    private static TimelineFold fold(List<RecordedEvent> batch, TimelineFold... earlier) {
        Map<LeadLink.Owned, LeadLink> known = earlier.length == 0
                ? Map.of()
                : earlier[0].links().stream().collect(Collectors.toMap(LeadLink::owned, Function.identity()));
        return new TimelineFold(batch, known);
    }

    @Test
    void a_custom_event_is_shown_verbatim_under_its_own_type() {
        JsonNode data = JsonNodeFactory.instance.objectNode().put("subject", "Product Demo Invitation");
        TimelineFold fold = fold(List.of(at(1, new LeadEvent.ActivityRecorded("l1", "email_opened", data, START))));
        assertThat(fold.rows()).singleElement().satisfies(row -> {
            assertThat(row.leadId()).isEqualTo("l1");
            assertThat(row.activity().type()).isEqualTo("email_opened");
            assertThat(row.activity().details()).isSameAs(data);
        });
    }

    @Test
    void a_call_shows_what_was_said_by_the_names_it_was_posted_under() {
        TimelineFold fold = fold(List.of(at(1, started("l1", 0))));
        assertThat(fold.rows().getFirst().activity().details().toString())
                .isEqualTo("{\"line\":\"2\",\"call_id\":\"c1\",\"direction\":\"inbound\",\"duration\":60}");
    }

    @Test
    void attributes_and_handles_are_no_activities() {
        assertThat(fold(List.of(at(1, new LeadEvent.Captured("l1", "lead", false, Map.of(), List.of(), START)))).rows()).isEmpty();
    }

    @Test
    void a_call_without_a_lead_gets_it_within_the_batch() {
        TimelineFold fold = fold(List.of(at(1, started(null, 0)), at(2, started("l1", 1))));
        assertThat(fold.rows()).extracting(TimelineFold.Row::leadId).containsExactly("l1", "l1");
    }

    @Test
    void earlier_activities_of_a_call_move_when_its_lead_becomes_known() {
        TimelineFold first = fold(List.of(at(1, started(null, 0))));
        assertThat(first.rows()).extracting(TimelineFold.Row::leadId).containsOnlyNulls();
        TimelineFold second = fold(List.of(at(2, started("l1", 5))), first);
        assertThat(second.moves()).singleElement().satisfies(move -> {
            assertThat(move.from()).isNull();
            assertThat(move.to()).isEqualTo("l1");
        });
    }

    @Test
    void a_late_older_link_moves_nothing() {
        TimelineFold first = fold(List.of(at(1, started("l2", 9))));
        TimelineFold second = fold(List.of(at(2, started("l1", 5))), first);
        assertThat(second.moves()).isEmpty();
        assertThat(second.rows()).extracting(TimelineFold.Row::leadId).containsExactly("l2");
    }

    @Test
    void a_deal_whose_link_was_cleared_is_on_nobodys_timeline() {
        DealEvent cleared = new DealEvent.Updated("d1", null, Map.of("lead_id", NullNode.instance), START.plusSeconds(3));
        TimelineFold first = fold(List.of(at(1, new DealEvent.Created("d1", "l1", Map.of(), START))));
        TimelineFold second = fold(List.of(at(2, cleared)), first);
        assertThat(second.moves()).singleElement().satisfies(move -> {
            assertThat(move.from()).isEqualTo("l1");
            assertThat(move.to()).isNull();
        });
    }
}
