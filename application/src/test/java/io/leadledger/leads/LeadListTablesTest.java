package io.leadledger.leads;

import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.ConversationEvent;
import io.leadledger.api.Handle;
import io.leadledger.api.HandleKind;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.MergeReason;
import io.leadledger.crm.ReadModels;
import io.leadledger.projection.runtime.RecordedEvent;
import io.leadledger.support.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables of the lead list, filled by its projector. Each test works in companies of its own. */
class LeadListTablesTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.empty();

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");

    private static ReadModels models;

    @BeforeAll
    static void makeTables() {
        models = new ReadModels(database.dataSource(), "leadlist");
    }

    @AfterAll
    static void close() {
        models.close();
    }

    @Test
    void every_order_and_every_size_of_batches_gives_the_same_tables() {
        List<LedgerEvent> facts = new RandomFacts(7).facts(400);
        List<LedgerEvent> merges = RandomFacts.merges();
        List<LedgerEvent> inOrder = new ArrayList<>(facts);
        inOrder.addAll(merges);
        String expected = tables(apply(inOrder, 1_000));
        assertThat(expected).contains("telegram", "Anna", "desk-1");

        Random random = new Random(11);
        for (int shuffle = 0; shuffle < 20; shuffle++) {
            List<LedgerEvent> mixed = withMergesAnywhere(facts, merges, random);
            assertThat(tables(apply(mixed, List.of(1, 3, 17, 100, 1_000).get(shuffle % 5)))).isEqualTo(expected);
        }
    }

    @Test
    void a_batch_that_is_applied_again_changes_nothing() {
        UUID company = UUID.randomUUID();
        List<LedgerEvent> events = new RandomFacts(3).facts(200);
        models.apply(company, events.toArray(LedgerEvent[]::new));
        String once = tables(company);

        models.apply(company, events.toArray(LedgerEvent[]::new));

        assertThat(tables(company)).isEqualTo(once);
    }

    @Test
    void what_another_node_wrote_meanwhile_is_read_again() {
        UUID company = UUID.randomUUID();
        models.apply(company, message("m1", 1));
        models.jdbc().sql("UPDATE lead_list_1.lead_chat SET messages = 41 WHERE company_id = ?").param(company).update();
        models.jdbc().sql("UPDATE lead_list_1.lead_turn SET number = number + 1 WHERE company_id = ?").param(company).update();

        models.apply(company, message("m2", 2));

        assertThat(messages(company)).isEqualTo(42);
    }

    @Test
    void what_was_rolled_back_is_forgotten() {
        UUID company = UUID.randomUUID();
        models.apply(company, message("m1", 1));
        models.applyAndRollBack(company, message("m2", 2));

        models.apply(company, message("m3", 3));

        assertThat(messages(company)).isEqualTo(2);
    }

    private static LedgerEvent message(String id, int minute) {
        return new ConversationEvent.MessageRecorded(
                "chat", "anna", id, "whatsapp", "user", "hello", null, null, null, null, null, Map.of(), AT.plusSeconds(60L * minute));
    }

    private static int messages(UUID company) {
        return models.jdbc().sql("SELECT total_messages FROM read.lead_list WHERE company_id = ?").param(company).query(Integer.class).single();
    }

    @Test
    void counters_are_what_counting_gives() {
        UUID company = apply(withMergesAnywhere(new RandomFacts(5).facts(500), RandomFacts.merges(), new Random(1)), 13);

        List<String> counted = strings("""
                SELECT user_id || '/' || facet || '/' || count(*) FROM read.lead_list WHERE company_id = ? AND listed
                GROUP BY user_id, facet ORDER BY 1""", company);
        assertThat(counted).isNotEmpty();
        assertThat(strings("SELECT user_id || '/' || facet || '/' || n FROM read.lead_count WHERE company_id = ? AND n <> 0 ORDER BY 1", company))
                .isEqualTo(counted);
        List<String> active = strings("""
                SELECT user_id || '/' || date_trunc('hour', activity_at, 'UTC') || '/' || count(*) FROM read.lead_list
                WHERE company_id = ? AND listed AND activity_at IS NOT NULL
                GROUP BY user_id, date_trunc('hour', activity_at, 'UTC') ORDER BY 1""", company);
        assertThat(active).isNotEmpty();
        assertThat(strings("SELECT user_id || '/' || hour || '/' || n FROM read.lead_activity_hour WHERE company_id = ? AND n <> 0 ORDER BY 1", company))
                .isEqualTo(active);
        assertThat(strings("SELECT lead_id FROM read.lead_search WHERE company_id = ? ORDER BY 1", company))
                .isEqualTo(strings("SELECT lead_id FROM read.lead_list WHERE company_id = ? AND listed ORDER BY 1", company));
    }

    @Test
    void sums_of_leads_are_what_summing_gives() {
        UUID company = apply(withMergesAnywhere(new RandomFacts(9).facts(500), RandomFacts.merges(), new Random(2)), 7);

        for (String span : List.of("day", "quarter")) {
            List<String> summed = strings("""
                    SELECT coalesce(l.lead_status, '') || '/' || coalesce(c.source, '') || '/'
                           || date_bin('%s', c.created_at, '2000-01-01T00:00:00Z') || '/' || count(*) || '/' || count(c.score)
                           || '/' || coalesce(sum(round(c.score * 100)), 0)
                    FROM read.crm_lead c JOIN read.lead_list l USING (company_id, lead_id) WHERE company_id = ? AND NOT c.hidden
                    GROUP BY l.lead_status, c.source, date_bin('%1$s', c.created_at, '2000-01-01T00:00:00Z') ORDER BY 1"""
                    .formatted(span.equals("day") ? "1 day" : "15 minutes"), company);
            assertThat(summed).hasSizeGreaterThan(1);
            assertThat(strings("SELECT quality || '/' || source || '/' || bucket || '/' || leads || '/' || scored || '/' || score"
                    + " FROM read.lead_sum WHERE company_id = ? AND span = '" + span + "' AND leads <> 0 ORDER BY 1", company))
                    .isEqualTo(summed);
        }
    }

    @Test
    void a_message_known_to_both_sides_of_a_merge_counts_once() {
        UUID company = UUID.randomUUID();
        models.apply(
                company,
                new LeadEvent.Captured("by-handle", null, true, Map.of(), List.of(Handle.of(HandleKind.PHONE, "491")), AT),
                message("by-handle", "m1"),
                new LeadEvent.Captured("named", "lead", false, Map.of(), List.of(Handle.of(HandleKind.PHONE, "491")), AT),
                message("named", "m1"),
                message("named", "m2"),
                new LeadEvent.Absorbed("named", "by-handle", MergeReason.HANDLE, AT),
                new LeadEvent.MergedInto("by-handle", "named", MergeReason.HANDLE, AT));
        assertThat(shown(company)).containsExactly("named 2 messages 1 conversations");

        models.apply(company, message("by-handle", "m3"));
        assertThat(shown(company)).containsExactly("named 3 messages 1 conversations");

        models.apply(
                company, new LeadEvent.MergeUndone("named", "by-handle", AT), new LeadEvent.Separated("by-handle", "named", AT));
        assertThat(shown(company)).containsExactly("by-handle 2 messages 1 conversations", "named 2 messages 1 conversations");
    }

    @Test
    void the_two_sides_of_a_merge_and_of_its_undoing_may_come_in_different_batches() {
        UUID company = UUID.randomUUID();
        models.apply(
                company,
                new LeadEvent.Captured("a", "lead", false, Map.of(), List.of(Handle.of(HandleKind.PHONE, "491")), AT),
                message("a", "m1"),
                new LeadEvent.Captured("b", "lead", false, Map.of(), List.of(Handle.of(HandleKind.PHONE, "492")), AT),
                message("b", "m2"));
        models.apply(company, new LeadEvent.MergedInto("b", "a", MergeReason.REQUESTED, AT));
        models.apply(company, new LeadEvent.Absorbed("a", "b", MergeReason.REQUESTED, AT));
        assertThat(shown(company)).containsExactly("a 2 messages 1 conversations");

        models.apply(company, new LeadEvent.MergeUndone("a", "b", AT));
        models.apply(company, new LeadEvent.Separated("b", "a", AT));
        assertThat(shown(company)).containsExactly("a 1 messages 1 conversations", "b 1 messages 1 conversations");
    }

    @Test
    void odd_values_stop_nothing() {
        UUID company = UUID.randomUUID();
        String longText = "ab\uD83D\uDE00".repeat(5_000);
        models.apply(
                company,
                new LeadEvent.Captured(
                        "x".repeat(512), "lead", false, Map.of("name", TextNode.valueOf(longText)),
                        List.of(Handle.of(HandleKind.INSTAGRAM, longText)), Instant.MIN),
                new ConversationEvent.MessageRecorded(
                        longText, "x".repeat(512), longText, "{\"a\\,b}", "user", longText, null, null, null, null, null, Map.of(),
                        Instant.MAX));

        assertThat(shown(company)).containsExactly("x".repeat(512) + " 1 messages 1 conversations");
    }

    private static LedgerEvent message(String lead, String id) {
        return new ConversationEvent.MessageRecorded(
                "c1", lead, id, "whatsapp", "user", "hi", null, null, null, null, null, Map.of(), AT);
    }

    private static List<LedgerEvent> withMergesAnywhere(List<LedgerEvent> facts, List<LedgerEvent> merges, Random random) {
        List<LedgerEvent> mixed = new ArrayList<>(facts);
        Collections.shuffle(mixed, random);
        List<Integer> places = new ArrayList<>();
        merges.forEach(_ -> places.add(random.nextInt(facts.size() + 1)));
        Collections.sort(places);
        for (int i = merges.size() - 1; i >= 0; i--) {
            mixed.add(places.get(i), merges.get(i));
        }
        return mixed;
    }

    private static UUID apply(List<LedgerEvent> events, int batchSize) {
        UUID company = UUID.randomUUID();
        List<RecordedEvent> recorded = models.recorded(company, events.toArray(LedgerEvent[]::new));
        for (int from = 0; from < recorded.size(); from += batchSize) {
            models.apply(recorded.subList(from, Math.min(recorded.size(), from + batchSize)));
        }
        return company;
    }

    /** Everything that is kept of a company, as text: without the company, and without ids that are hashes of it. */
    private static String tables(UUID company) {
        List<String> rows = new ArrayList<>();
        for (String table : List.of(
                "lead_list", "lead_chat", "lead_profile", "lead_search", "lead_handle", "lead_count", "lead_activity_hour", "crm_lead",
                "contact")) {
            String present = table.startsWith("lead_count") || table.startsWith("lead_activity") ? " AND n <> 0" : "";
            rows.addAll(strings(
                    "SELECT '" + table + "' || (to_jsonb(t) - 'company_id' - 'contact_id')::text FROM read." + table + " t WHERE company_id = ?" + present
                            + " ORDER BY 1",
                    company));
        }
        return String.join("\n", rows);
    }

    private static List<String> shown(UUID company) {
        return strings("""
                SELECT lead_id || ' ' || total_messages || ' messages ' || conversation_count || ' conversations'
                FROM read.lead_list WHERE company_id = ? AND listed ORDER BY 1""", company);
    }

    private static List<String> strings(String sql, UUID company) {
        return models.jdbc().sql(sql).param(company).query(String.class).list();
    }
}
