package io.leadledger.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.ConversationEvent;
import io.leadledger.api.DealEvent;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.RepEvent;
import io.leadledger.projection.runtime.RecordedEvent;
import io.leadledger.support.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever ingestion accepts, projections must take. */
class OddValuesTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.migrated();

    private static final Instant AT = Instant.parse("2025-01-10T10:00:00.123456Z");
    private static final String LONG = "x".repeat(20_000);

    private static ReadModels models;

    private final UUID company = UUID.randomUUID();

    @BeforeAll
    static void makeTables() {
        models = new ReadModels(database.dataSource(), "conversations", "timeline", "deals", "calls", "reps");
    }

    @AfterAll
    static void close() {
        models.close();
    }

    private Map<String, Object> row(String view) {
        return models.jdbc().sql("SELECT * FROM read." + view + " WHERE company_id = ?").param(company).query().singleRow();
    }

    @Test
    void a_deal_with_values_that_fit_no_column_is_kept_whole() {
        Map<String, JsonNode> odd = Map.of(
                "probability", TextNode.valueOf("high"), "value", DecimalNode.valueOf(new BigDecimal("1e300")),
                "expected_close_date", TextNode.valueOf("soon"), "stage", TextNode.valueOf(LONG),
                "owner_id", TextNode.valueOf(LONG), "name", JsonNodeFactory.instance.arrayNode().add("a"),
                "quote", TextNode.valueOf("a \"quote\", {braces}, back\\slash, NULL \u2603 \uD83D\uDE00"), "none", NullNode.instance);
        models.apply(company, new DealEvent.Created("d1", "l1", odd, AT), new DealEvent.Lost("d1", null, Map.of(), AT.plusSeconds(1)));
        Map<String, Object> deal = row("deal");
        assertThat(deal)
                .containsEntry("stage", "closed_lost")
                .containsEntry("probability", null)
                .containsEntry("expected_close_date", null);
        assertThat((BigDecimal) deal.get("value")).isEqualByComparingTo("1e300");
        assertThat(String.valueOf(deal.get("state"))).contains("high", "soon", "back\\\\slash", "\u2603");
    }

    @Test
    void a_call_whose_end_is_no_time_is_kept() {
        CallFacts facts = new CallFacts(
                LONG, LONG, Instant.parse("9999-12-31T23:59:59.999999999Z"), null, new BigDecimal("1e300"), LONG, LONG, LONG, LONG, LONG, LONG,
                Map.of("ended_at", TextNode.valueOf("soon"), "lead_id", JsonNodeFactory.instance.objectNode()));
        models.apply(company,
                new CallEvent.Completed("c1", null, facts, AT),
                new CallEvent.Transcribed("c1", "l1", null, null, List.of(), null, NullNode.instance, AT),
                new CallEvent.Analyzed("c1", null, LONG, NullNode.instance, AT),
                new CallEvent.ActivityRecorded("c1", null, LONG, TextNode.valueOf("no object"), AT));
        Map<String, Object> call = row("call");
        assertThat(call).containsEntry("status", "completed").containsEntry("direction", LONG);
        assertThat(String.valueOf(call.get("started_at"))).startsWith("9999-12-31");
        assertThat(models.jdbc().sql("SELECT count(*) FROM read.activity WHERE company_id = ?").param(company).query(Long.class).single())
                .isEqualTo(4);
    }

    @Test
    void messages_with_long_ids_and_odd_texts_are_kept() {
        models.apply(company,
                new ConversationEvent.MessageRecorded(
                        "c".repeat(512), "l".repeat(512), LONG, LONG, LONG, LONG + "\"\\{},", LONG, LONG, LONG, LONG, LONG,
                        Map.of("extra", NullNode.instance), Instant.parse("0000-01-01T00:00:00Z")),
                new ConversationEvent.MessageStatusChanged("c".repeat(512), null, LONG, LONG, Map.of(), AT));
        Map<String, Object> message = row("message");
        assertThat(message).containsEntry("text", LONG + "\"\\{},").containsEntry("status", LONG);
        assertThat(row("conversation")).containsEntry("message_count", 1);
    }

    @Test
    void a_rep_without_anything_is_kept() {
        models.apply(company, new RepEvent.Recorded(
                "r1", "rep", Map.of("name", NullNode.instance, "email", JsonNodeFactory.instance.objectNode()), AT));
        assertThat(row("rep")).containsEntry("name", null).containsEntry("email", null).containsEntry("deleted", false);
    }

    @Test
    void a_batch_delivered_again_changes_nothing() {
        CallFacts facts = new CallFacts("inbound", "completed", AT, AT.plusSeconds(9), null, null, "r1", null, null, null, null, Map.of());
        List<RecordedEvent> batch = models.recorded(company,
                new LeadEvent.ActivityRecorded("l1", "email_opened", JsonNodeFactory.instance.objectNode().put("a", 1), AT),
                new CallEvent.Completed("c1", "l1", facts, AT),
                new ConversationEvent.MessageRecorded(
                        "v1", "l1", "m1", "whatsapp", "user", "hi", null, null, null, null, null, Map.of(), AT),
                new DealEvent.Created("d1", "l1", Map.of(), AT));
        models.apply(batch);
        List<Map<String, Object>> once = all();
        models.apply(batch);
        assertThat(all()).isEqualTo(once).hasSize(8);
    }

    private List<Map<String, Object>> all() {
        return List.of("activity", "call", "conversation", "message", "deal").stream()
                .flatMap(view -> models.jdbc().sql("SELECT to_jsonb(v) FROM read." + view + " v WHERE company_id = ? ORDER BY 1")
                        .param(company).query().listOfRows().stream())
                .toList();
    }

    @Test
    void activities_of_a_call_move_to_its_lead_when_that_becomes_known() {
        CallFacts facts = new CallFacts("inbound", null, null, null, null, null, null, null, null, null, null, Map.of());
        models.apply(company, new CallEvent.Started("c1", null, facts, AT));
        assertThat(row("activity")).containsEntry("lead_id", null);
        models.apply(company, new CallEvent.Updated("c1", "l1", facts, AT.plusSeconds(1)));
        assertThat(models.jdbc().sql("SELECT lead_id FROM read.activity WHERE company_id = ?").param(company).query(String.class).list())
                .containsExactly("l1", "l1");
    }
}
