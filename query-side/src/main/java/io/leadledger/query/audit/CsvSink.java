package io.leadledger.query.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** CSV as in RFC 4180, with a header line. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
final class CsvSink implements EventSink {

    private static final String HEADER =
            "event_id,source_event_id,position,type,revision,entity_kind,entity_id,occurred_at,recorded_at,actor,family,request_id,"
                    + "correlation_id,causation_id,payload";

    private final OutputStream out;
    private final boolean placed;
    private final StringBuilder line = new StringBuilder(1_000);

    /** @param placed whether the events have a sequence and changes */
    CsvSink(OutputStream out, boolean placed) throws IOException {
        this.out = out;
        this.placed = placed;
        line.append(HEADER).append(placed ? ",sequence,changes" : "");
        endLine();
    }

    @Override
    public void write(EventView event) throws IOException {
        LogRow row = event.row();
        EventMeta meta = event.meta();
        cell(row.eventId().toString());
        cell(meta.sourceEventId());
        cell(Long.toString(row.position()));
        cell(row.type());
        cell(row.revision());
        cell(event.kind() == null ? null : event.kind().wireName());
        cell(event.entityId());
        cell(event.occurredAt());
        cell(row.recordedAt().toString());
        cell(meta.actor());
        cell(meta.family());
        cell(meta.requestId());
        cell(meta.correlationId());
        cell(meta.causationId());
        cell(row.payload().getValue());
        if (placed) {
            EventView.Place place = event.place();
            cell(place == null ? null : Long.toString(place.sequence()));
            cell(place == null ? null : LogJson.MAPPER.writeValueAsString(place.changes()));
        }
        line.setLength(line.length() - 1);
        endLine();
    }

    @Override
    public void finish(Map<String, @Nullable Object> around) {
        // Every line is written already.
    }

    private void endLine() throws IOException {
        out.write(line.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
    }

    private void cell(@Nullable String value) {
        if (value != null) {
            append(line, value);
        }
        line.append(',');
    }

    static void append(StringBuilder line, String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        boolean quoted = value.indexOf('"') >= 0 || value.indexOf(',') >= 0 || value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0;
        line.append(quoted ? "\"" : "").append(formula ? "'" : "");
        line.append(quoted ? value.replace("\"", "\"\"") : value).append(quoted ? "\"" : "");
    }
}
