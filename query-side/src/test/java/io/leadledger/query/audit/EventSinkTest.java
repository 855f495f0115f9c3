package io.leadledger.query.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.leadledger.query.audit.Facts.captured;
import static io.leadledger.query.audit.InMemoryLog.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;

class EventSinkTest {

    private final InMemoryLog log = new InMemoryLog()
            .record("2026-01-01T12:00:00Z", captured("=a", "city", "Pu,\"n\ne", "2026-01-01T10:00:00Z"))
            .record("2026-01-01T12:00:01Z", captured("ü", "city", "Москва", "2026-01-01T10:00:00Z"));

    @Test
    void a_page_is_an_object_with_the_events_and_the_cursor() throws IOException {
        JsonNode page = json(written(EventFormat.JSON, true));

        assertThat(page.get("next_cursor").textValue()).isEqualTo("abc");
        JsonNode event = page.get("events").get(0);
        assertThat(event.get("position").longValue()).isEqualTo(1);
        assertThat(event.get("sequence").longValue()).isEqualTo(7);
        assertThat(event.get("type").textValue()).isEqualTo("lead.captured");
        assertThat(event.get("revision").textValue()).isEqualTo("2");
        assertThat(event.get("entity")).isEqualTo(json("{\"kind\":\"lead\",\"id\":\"=a\"}"));
        assertThat(event.get("occurred_at").textValue()).isEqualTo("2026-01-01T10:00:00Z");
        assertThat(event.get("recorded_at").textValue()).isEqualTo("2026-01-01T12:00:00Z");
        assertThat(event.get("actor").textValue()).isEqualTo("key:k1");
        assertThat(event.get("source_event_id").textValue()).isEqualTo("e1");
        assertThat(event.get("payload").get("attributes").get("city").textValue()).isEqualTo("Pu,\"n\ne");
        assertThat(event.get("changes").get(0)).isEqualTo(json("{\"field\":\"f\",\"old\":null,\"new\":1}"));
    }

    @Test
    void ndjson_is_one_event_a_line() throws IOException {
        String text = written(EventFormat.NDJSON, false);

        assertThat(text).endsWith("}\n");
        assertThat(text.lines().toList()).hasSize(2)
                .allSatisfy(line -> assertThat(json(line).get("payload").get("lead_id").isTextual()).isTrue());
        assertThat(json(text.lines().toList().get(1)).get("payload").get("attributes").get("city").textValue()).isEqualTo("Москва");
    }

    @Test
    void a_stream_of_json_is_an_array_without_sequences() throws IOException {
        JsonNode events = json(written(EventFormat.JSON, false));

        assertThat(events.isArray()).isTrue();
        assertThat(events).hasSize(2);
        assertThat(events.get(0).has("sequence")).isFalse();
    }

    @Test
    void nothing_is_still_readable_in_every_form() throws IOException {
        assertThat(json(empty(EventFormat.JSON))).isEmpty();
        assertThat(json(empty(EventFormat.CLOUDEVENTS_BATCH))).isEmpty();
        assertThat(empty(EventFormat.NDJSON)).isEmpty();
        assertThat(empty(EventFormat.CSV)).startsWith("event_id,").endsWith("payload\r\n");
    }

    @Test
    void a_cloudevents_batch_has_the_required_attributes_and_text_extensions() throws IOException {
        JsonNode event = json(written(EventFormat.CLOUDEVENTS_BATCH, true)).get(0);

        assertThat(event.get("specversion").textValue()).isEqualTo("1.0");
        assertThat(event.get("id").textValue()).isEqualTo("00000000-0000-0000-0000-000000000001");
        assertThat(event.get("source").textValue()).isEqualTo("/companies/" + COMPANY);
        assertThat(event.get("type").textValue()).isEqualTo("lead.captured");
        assertThat(event.get("time").textValue()).isEqualTo("2026-01-01T10:00:00Z");
        assertThat(event.get("datacontenttype").textValue()).isEqualTo("application/json");
        assertThat(event.get("data").get("lead_id").textValue()).isEqualTo("=a");
        event.properties().stream()
                .filter(attribute -> !attribute.getKey().equals("data"))
                .forEach(attribute -> {
                    assertThat(attribute.getKey()).matches("[a-z0-9]{1,20}");
                    assertThat(attribute.getValue().isTextual()).isTrue();
                });
    }

    @Test
    void csv_has_a_header_and_escapes_what_a_spreadsheet_would_run() throws IOException {
        String text = written(EventFormat.CSV, true);

        assertThat(text).startsWith("event_id,source_event_id,position,type,").contains(",sequence,changes\r\n").contains(",lead,'=a,");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            plain       | plain
            =1+1        | '=1+1
            +49         | '+49
            -5          | '-5
            @a          | '@a
            a"b         | "a""b"
            =a,b        | "'=a,b"
            """, delimiter = '|', quoteCharacter = '~')
    void a_csv_cell_is_escaped(String value, String cell) {
        StringBuilder line = new StringBuilder();
        CsvSink.append(line, value);
        assertThat(line).hasToString(cell);
    }

    private String written(EventFormat format, boolean page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventSink sink = page ? EventSink.page(format, COMPANY, out) : EventSink.stream(format, COMPANY, out);
        var changes = List.of(new Change("f", null, LogJson.MAPPER.getNodeFactory().numberNode(1)));
        for (LogRow row : log.rows()) {
            sink.write(page ? EventView.of(row, new EventView.Place(7, changes)) : EventView.of(row));
        }
        sink.finish(Map.of("next_cursor", "abc"));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String empty(EventFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventSink.stream(format, COMPANY, out).finish(Map.of());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) throws IOException {
        return LogJson.MAPPER.readTree(text);
    }
}
