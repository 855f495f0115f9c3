package io.leadledger.examples.month;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.examples.month.Item.Round;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MonthTest {

    private static final Instant NOW = Instant.parse("2026-03-18T14:00:00Z");
    private static final List<Item> ITEMS = new Month(1, 30, 1, NOW).items();

    @Test
    void the_same_seed_and_time_give_the_same_month() {
        assertThat(new Month(1, 30, 1, NOW).items()).isEqualTo(ITEMS);
        assertThat(new Month(2, 30, 1, NOW).items()).isNotEqualTo(ITEMS);
    }

    @Test
    void a_run_an_hour_later_posts_the_same_items_again_and_a_few_more() {
        Set<String> later = contents(new Month(1, 30, 1, NOW.plus(Duration.ofHours(1))).items());
        assertThat(later).containsAll(contents(ITEMS)).hasSizeGreaterThan(contents(ITEMS).size());
    }

    @Test
    void nothing_has_happened_that_is_still_to_come() {
        assertThat(ITEMS).allSatisfy(item -> {
            assertThat(item.timestamp()).isBeforeOrEqualTo(NOW);
            assertThat(Instant.parse(item.json().path("timestamp").asText())).isBeforeOrEqualTo(NOW);
            for (String time : List.of("started_at", "ended_at")) {
                JsonNode said = item.json().path("data").path(time);
                assertThat(said.isMissingNode() || !Instant.parse(said.asText()).isAfter(NOW)).isTrue();
            }
        });
    }

    @Test
    void every_item_follows_the_rules_of_the_endpoints() {
        assertThat(ITEMS).allSatisfy(DocumentedRules::check);
    }

    @Test
    void some_events_are_delivered_twice_with_the_same_content_and_none_with_another() {
        Map<String, String> contents = new HashMap<>();
        int twice = 0;
        for (Item item : events()) {
            String before = contents.put(item.id(), item.json().toString());
            assertThat(before == null || before.equals(item.json().toString())).isTrue();
            twice += before == null ? 0 : 1;
        }
        assertThat(twice).isGreaterThan(50);
    }

    @Test
    void some_events_of_a_lead_arrive_after_newer_ones() {
        Map<String, Instant> newest = new HashMap<>();
        Set<String> seen = new HashSet<>();
        int late = 0;
        for (Item item : events()) {
            Instant before = newest.getOrDefault(item.json().path("entity_id").asText(), Instant.MIN);
            late += seen.add(item.id()) && item.timestamp().isBefore(before) ? 1 : 0;
            newest.merge(item.json().path("entity_id").asText("-"), item.timestamp(), (a, b) -> a.isAfter(b) ? a : b);
        }
        assertThat(late).isGreaterThan(50);
    }

    @Test
    void it_holds_a_whole_team_in_five_languages_with_deals_won_and_lost() {
        Map<String, Long> types = events().stream()
                .collect(Collectors.groupingBy(item -> item.json().path("event_type").asText(), Collectors.counting()));
        assertThat(types).containsKeys(
                "call.started", "call.completed", "call.failed", "call.missed", "call.transcribed", "call.analyzed", "message",
                "message.status", "conversation.closed", "template_sent", "extraction", "lead.stage_changed", "lead.owner_assigned",
                "lead.scored", "lead.tagged", "deal.created", "deal.updated", "deal.stage_changed", "deal.won", "deal.lost",
                "appointment.scheduled", "entity.deleted", "quote.sent");
        assertThat(types.get("deal.won")).isBetween(15L, 80L);
        assertThat(events().stream()
                        .filter(item -> item.json().path("event_type").asText().equals("call.transcribed"))
                        .map(item -> item.json().path("data").path("language").asText().substring(0, 2)))
                .contains("en", "hi", "es", "de", "pt");
        assertThat(ITEMS.stream().filter(item -> item.json().path("entity_type").asText().equals("rep")).map(Item::id).distinct())
                .hasSize(10);
    }

    @Test
    void no_two_leads_share_a_phone_number() {
        Map<String, Set<String>> owners = new HashMap<>();
        ITEMS.stream().filter(item -> item.round() != Round.EVENTS && item.json().path("attributes").has("phone")).forEach(item -> owners
                .computeIfAbsent(item.json().path("attributes").path("phone").asText(), phone -> new TreeSet<>())
                .add(item.id()));
        assertThat(owners).hasSizeGreaterThan(300).allSatisfy((phone, ids) -> assertThat(ids).hasSize(1));
    }

    private static List<Item> events() {
        return ITEMS.stream().filter(item -> item.round() == Round.EVENTS).toList();
    }

    private static Set<String> contents(List<Item> items) {
        return items.stream().filter(item -> item.round() == Round.EVENTS).map(item -> item.json().toString()).collect(Collectors.toSet());
    }
}
