package io.leadledger.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.EntityKind;
import io.leadledger.api.StreamId;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A lead with a long history is loaded from its newest snapshot and goes on from there. */
class LongStreamTest {

    private static final int EVENTS = 900;

    private final TestCompany company = RunningLedger.get().newCompany();

    @Test
    void a_long_stream_gets_a_snapshot_and_continues_from_it() {
        company.postEntities("""
                {"entity_id": "busy", "entity_type": "lead", "timestamp": "2026-01-01T00:00:00Z", "attributes": {"name": "Asha"}}""");
        company.postEvents(views(0, 450));
        company.postEvents(views(450, EVENTS));

        Long snapshot = snapshotOf("busy");
        assertThat(snapshot).isNotNull().isGreaterThan(200);

        RunningLedger.get().bean(Cache.class).removeAll();
        JsonNode updated = company.postEntities("""
                {"entity_id": "busy", "entity_type": "lead", "timestamp": "2026-01-02T00:00:00Z", "attributes": {"company": "Acme"}}""")
                .json();

        assertThat(updated.get("entities_updated").intValue()).as(updated.toString()).isEqualTo(1);
        JsonNode state = company.get("/api/v1/audit/leads/busy?version=" + (EVENTS + 1)).json().get("state");
        assertThat(state.get("name").asText()).isEqualTo("Asha");
        assertThat(state.get("company").asText()).isEqualTo("Acme");
    }

    private static List<String> views(int from, int to) {
        List<String> events = new ArrayList<>();
        for (int i = from; i < to; i++) {
            events.add("""
                    {"event_id": "v%d", "entity_id": "busy", "event_type": "page_viewed", "timestamp": "2026-01-01T01:00:00Z", "data": {}}"""
                    .formatted(i));
        }
        return events;
    }

    private @Nullable Long snapshotOf(String leadId) {
        UUID stream = StreamId.of(UUID.fromString(company.id()), EntityKind.LEAD, leadId).value();
        return RunningLedger.get().bean(JdbcTemplate.class)
                .queryForObject("select max(sequence_number) from snapshot_event_entry where aggregate_identifier = ?", Long.class, stream);
    }
}
