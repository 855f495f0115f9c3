package io.leadledger.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.EntityKind;
import io.leadledger.api.LeadEvent;
import io.leadledger.support.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.web.MockHttpServletResponse;

import static io.leadledger.audit.StoredLog.COMPANY;
import static io.leadledger.audit.StoredLog.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

/** Export and search over 60,000 events, of which a few are of interest and some belong to somebody else. */
class AuditStreamsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.migrated();

    private static final UUID SMALL = UUID.fromString("00000000-0000-4000-8000-000000000003");

    private static AuditHttp http;
    private static final List<Long> ODD = new ArrayList<>();

    @BeforeAll
    static void fill() {
        StoredLog log = new StoredLog(database.jdbc());
        http = new AuditHttp(database);
        ODD.add(odd(log, COMPANY, "Ärger mit \"Müller\" 100%"));
        log.fill(COMPANY, 30_000);
        log.fill(OTHER, 1_000);
        log.fill(SMALL, 5_000);
        odd(log, OTHER, "ärger anderswo");
        ODD.add(odd(log, COMPANY, "again an ÄRGER"));
        database.jdbc().sql("""
                INSERT INTO domain_event_entry (event_identifier, aggregate_identifier, sequence_number, company_id, time_stamp, type,
                    payload_type, payload, meta_data)
                SELECT gen_random_uuid(), gen_random_uuid(), 0, ?, now(), 'lead', 'lead.deleted',
                    convert_to('{"leadId":"x","occurredAt":"2026-01-01T00:00:00Z"}', 'UTF8'), convert_to('{}', 'UTF8')
                FROM generate_series(1, 30000)
                """).param(COMPANY).update();
    }

    private static long odd(StoredLog log, UUID company, String text) {
        return log.append(company, EntityKind.LEAD, "odd",
                new LeadEvent.ActivityRecorded("odd", "note", TextNode.valueOf(text), Instant.parse("2026-03-01T00:00:00Z")),
                "2026-03-01T10:00:00Z", "odd", Map.of("actor", "user:u1", "correlation_id", "corr-9", "request_id", "req-9"));
    }

    @AfterAll
    static void close() {
        http.close();
    }

    @Test
    void an_export_holds_every_event_of_the_company_once_and_in_order() {
        MockHttpServletResponse response = http.get(SMALL, "*/*", "/api/v1/audit/export");

        List<Long> positions = positions(response);
        assertThat(response.getContentType()).startsWith("application/x-ndjson");
        assertThat(positions).hasSize(5_000).isSorted().doesNotHaveDuplicates();
        assertThat(positions).isEqualTo(database.jdbc()
                .sql("SELECT global_index FROM domain_event_entry WHERE company_id = ? ORDER BY 1").param(SMALL).query(Long.class).list());
        assertThat(response.getHeader("X-Last-Position")).isEqualTo(positions.getLast().toString());
    }

    @Test
    void an_export_is_resumed_after_the_last_position_seen() {
        List<Long> all = positions(http.get(SMALL, "*/*", "/api/v1/audit/export"));
        long seen = all.get(2_499);

        assertThat(positions(http.get(SMALL, "*/*", "/api/v1/audit/export?from_position={p}", seen))).isEqualTo(all.subList(2_500, 5_000));
        assertThat(positions(http.get(SMALL, "*/*", "/api/v1/audit/export?to_position={p}", seen))).isEqualTo(all.subList(0, 2_500));
        assertThat(positions(http.get(SMALL, "*/*", "/api/v1/audit/export?from_position={p}", all.getLast()))).isEmpty();
    }

    @Test
    void an_export_can_be_of_some_types_and_in_other_forms() {
        assertThat(positions(http.get(COMPANY, "*/*", "/api/v1/audit/export?type=lead.absorbed"))).isEmpty();
        assertThat(AuditHttp.read(AuditHttp.text(http.get(SMALL, "application/json", "/api/v1/audit/export")))).hasSize(5_000);
        assertThat(AuditHttp.text(http.get(SMALL, "text/csv", "/api/v1/audit/export")).lines()).hasSize(5_001);
        assertThat(AuditHttp.text(http.get(SMALL, "application/cloudevents+json", "/api/v1/audit/export")).lines().map(AuditHttp::read))
                .hasSize(5_000)
                .allSatisfy(event -> assertThat(event.get("source").textValue()).isEqualTo("/companies/" + SMALL));
    }

    @Test
    void bad_positions_are_refused() {
        assertThat(http.refusal(400, SMALL, "/api/v1/audit/export?from_position=-1")).contains("from_position");
        assertThat(http.refusal(400, SMALL, "/api/v1/audit/export?from_position=2&to_position=1")).contains("to_position");
    }

    @Test
    void a_search_looks_at_a_bounded_number_of_events_and_tells_how_to_go_on() {
        JsonNode first = http.json(COMPANY, "/api/v1/audit/search?text=number 7 about");

        assertThat(first.get("complete").booleanValue()).isFalse();
        assertThat(first.get("next_cursor").isTextual()).isTrue();
        JsonNode second = http.json(COMPANY, "/api/v1/audit/search?text=number 7 about&cursor={c}", first.get("next_cursor").textValue());
        assertThat(second.get("complete").booleanValue()).isTrue();
        assertThat(second.get("events")).hasSize(1);
    }

    @Test
    void text_is_found_in_any_case_and_means_itself() {
        assertThat(found("text=ärger")).containsExactlyElementsOf(ODD.reversed());
        assertThat(found("text=\"müller\" 100%")).containsExactly(ODD.getFirst());
        assertThat(found("text=100_")).isEmpty();
    }

    @Test
    void events_are_found_by_actor_correlation_request_type_time_and_entity() {
        assertThat(found("actor=user:u1")).containsExactlyElementsOf(ODD.reversed());
        assertThat(found("correlation_id=corr-9&request_id=req-9")).containsExactlyElementsOf(ODD.reversed());
        assertThat(found("request_id=r17")).hasSize(1);
        assertThat(found("type=lead.activity_recorded&from=2026-03-01T10:00:00Z&to=2026-03-01T10:00:01Z"))
                .containsExactlyElementsOf(ODD.reversed());
        assertThat(found("entity_kind=lead&entity_id=odd")).containsExactlyElementsOf(ODD.reversed());
        assertThat(found("entity_id=odd&text=again")).containsExactly(ODD.getLast());
        assertThat(found("entity_kind=call")).isEmpty();
    }

    @Test
    void what_an_entity_is_searched_for_needs_one_request() {
        assertThat(http.json(COMPANY, "/api/v1/audit/search?entity_id=odd").get("complete").booleanValue()).isTrue();
    }

    @Test
    void an_unknown_kind_is_refused() {
        assertThat(http.refusal(400, COMPANY, "/api/v1/audit/search?entity_kind=robot")).contains("entity_kind");
        assertThat(http.refusal(400, COMPANY, "/api/v1/audit/search?to=never")).contains("to");
    }

    /** Positions of everything that is found, page after page. */
    private static List<Long> found(String query) {
        List<Long> found = new ArrayList<>();
        @Nullable String cursor = "";
        while (cursor != null) {
            JsonNode page = http.json(COMPANY, "/api/v1/audit/search?limit=1&" + query + "&cursor={cursor}", cursor);
            page.get("events").forEach(event -> found.add(event.get("position").longValue()));
            cursor = page.get("next_cursor").textValue();
        }
        return found;
    }

    private static List<Long> positions(MockHttpServletResponse response) {
        return AuditHttp.text(response).lines().map(line -> AuditHttp.read(line).get("position").longValue()).toList();
    }
}
