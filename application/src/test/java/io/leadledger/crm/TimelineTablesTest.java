package io.leadledger.crm;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.DealEvent;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.LedgerEvent;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The activities of calls and deals are with the lead that these were last said to belong to, in whatever order that was told. */
class TimelineTablesTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.empty();

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final CallFacts NOTHING = new CallFacts(null, null, null, null, null, null, null, null, null, null, null, Map.of());

    private static ReadModels models;

    @BeforeAll
    static void makeTables() {
        models = new ReadModels(database.dataSource(), "timeline");
    }

    @AfterAll
    static void close() {
        models.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void every_order_ends_with_the_same_leads(int batchSize) {
        Random random = new Random(batchSize);
        List<LedgerEvent> facts = new ArrayList<>(facts());

        for (int order = 0; order < 40; order++) {
            Collections.shuffle(facts, random);
            UUID company = UUID.randomUUID();
            for (int from = 0; from < facts.size(); from += batchSize) {
                models.apply(company, facts.subList(from, Math.min(from + batchSize, facts.size())).toArray(LedgerEvent[]::new));
            }
            assertThat(activities(company)).as("order %d", order).containsExactly(
                    "call c1 of anna", "call c1 of anna", "call c1 of anna", "call c2 of nobody", "call c3 of ben",
                    "deal d1 of nobody", "deal d1 of nobody", "deal d2 of ben", "deal d2 of ben", "lead anna of anna");
        }
    }

    @Test
    void an_event_that_comes_again_after_its_call_has_moved_is_there_once() {
        UUID company = UUID.randomUUID();
        List<RecordedEvent> began = models.recorded(company, new CallEvent.Started("c1", "ben", NOTHING, AT));
        models.apply(began);
        models.apply(company, new CallEvent.Completed("c1", "anna", NOTHING, AT.plusSeconds(60)));

        models.apply(began);

        assertThat(activities(company)).containsExactly("call c1 of anna", "call c1 of anna");
    }

    @Test
    void the_same_id_of_a_call_and_of_a_deal_and_of_another_company_are_three() {
        UUID company = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        models.apply(company, new CallEvent.Started("x", null, NOTHING, AT), new DealEvent.Created("x", null, Map.of(), AT));
        models.apply(other, new CallEvent.Started("x", null, NOTHING, AT));

        models.apply(company, new CallEvent.Completed("x", "anna", NOTHING, AT.plusSeconds(60)));

        assertThat(activities(company)).containsExactly("call x of anna", "call x of anna", "deal x of nobody");
        assertThat(activities(other)).containsExactly("call x of nobody");
    }

    private static List<LedgerEvent> facts() {
        return List.of(
                new LeadEvent.ActivityRecorded("anna", "page.viewed", JsonNodeFactory.instance.objectNode(), AT),
                new CallEvent.Started("c1", null, NOTHING, AT),
                new CallEvent.Completed("c1", "ben", NOTHING, AT.plusSeconds(60)),
                new CallEvent.Updated("c1", "anna", NOTHING, AT.plusSeconds(120)),
                new CallEvent.Missed("c2", null, NOTHING, AT),
                new CallEvent.Completed("c3", "ben", NOTHING, AT.plusSeconds(60)),
                new DealEvent.Created("d1", "anna", Map.of(), AT),
                new DealEvent.Updated("d1", null, Map.of("lead_id", NullNode.instance), AT.plusSeconds(60)),
                new DealEvent.Created("d2", "anna", Map.of(), AT),
                new DealEvent.Updated("d2", null, Map.of("lead_id", TextNode.valueOf("ben")), AT.plusSeconds(60)));
    }

    private static List<String> activities(UUID company) {
        return models.jdbc().sql("""
                        SELECT kind || ' ' || entity_id || ' of ' || coalesce(lead_id, 'nobody') FROM read.activity
                        WHERE company_id = ? ORDER BY 1""")
                .param(company).query(String.class).list();
    }
}
