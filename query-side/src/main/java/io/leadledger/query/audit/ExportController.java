package io.leadledger.query.audit;

import io.leadledger.api.error.LedgerException;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Audit")
@RequiresScope(Scope.AUDIT)
class ExportController {

    /** The position the export ends with; the log may be further by then. */
    static final String LAST_POSITION = "X-Last-Position";

    private static final int PAGE = 2_000;

    private static final List<EventFormat> FORMATS =
            List.of(EventFormat.NDJSON, EventFormat.JSON, EventFormat.CSV, EventFormat.CLOUDEVENTS_LINES, EventFormat.CLOUDEVENTS_BATCH);

    private final LogPages log;

    ExportController(LogPages log) {
        this.log = log;
    }

    @GetMapping("/api/v1/audit/export")
    @Operation(summary = "The company's log as a stream", description = """
            Events after from_position up to and including to_position, in order; NDJSON, or a JSON array, CSV or CloudEvents by Accept. It \
            ends where the log ended when the request came (X-Last-Position). Each event has its position: to go on after a broken \
            connection, send the last one as from_position.""")
    @ApiResponse(responseCode = "200", content = {
        @Content(
                mediaType = "application/json",
                array = @ArraySchema(schema = @Schema(implementation = EventDocument.class))),
        @Content(
                mediaType = "application/x-ndjson",
                schema = @Schema(implementation = EventDocument.class),
                examples = @ExampleObject(Examples.LINE)),
        @Content(mediaType = "text/csv"),
        @Content(mediaType = "application/cloudevents+x-ndjson")
    })
    void export(
            Caller caller,
            @RequestParam(name = "from_position", required = false) @Nullable String fromPosition,
            @RequestParam(name = "to_position", required = false) @Nullable String toPosition,
            @RequestParam(required = false) @Nullable String type,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletResponse response)
            throws IOException {
        EventFormat format = EventFormat.accepted(accept, FORMATS);
        Long from = AuditParameters.number("from_position", fromPosition);
        Long to = AuditParameters.number("to_position", toPosition);
        if (from != null && to != null && from > to) {
            throw LedgerException.invalid("to_position", "must not be less than from_position");
        }
        long head = log.headOf(caller.companyId());
        long last = to == null ? head : Math.min(to, head);
        response.setContentType(format.contentType());
        response.setHeader(LAST_POSITION, Long.toString(last));
        write(caller.companyId(), from == null ? 0 : from, last, AuditParameters.types(type), format, response.getOutputStream());
    }

    private void write(UUID companyId, long after, long last, Set<String> types, EventFormat format, OutputStream out) throws IOException {
        EventSink sink = EventSink.stream(format, companyId, out);
        long position = after;
        while (position < last) {
            List<LogRow> page = log.page(companyId, position, last, types, PAGE);
            for (LogRow row : page) {
                sink.write(EventView.of(row));
            }
            position = page.size() < PAGE ? last : page.getLast().position();
        }
        sink.finish(Map.of());
    }
}
