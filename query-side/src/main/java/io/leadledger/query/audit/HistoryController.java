package io.leadledger.query.audit;

import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Audit")
@RequiresScope(Scope.AUDIT)
class HistoryController {

    static final String NEXT_CURSOR = "next_cursor";
    static final String NEXT_CURSOR_HEADER = "X-Next-Cursor";

    private static final List<EventFormat> FORMATS =
            List.of(EventFormat.JSON, EventFormat.NDJSON, EventFormat.CSV, EventFormat.CLOUDEVENTS_BATCH, EventFormat.CLOUDEVENTS_LINES);

    private final HistoryReader histories;

    HistoryController(HistoryReader histories) {
        this.histories = histories;
    }

    @GetMapping(AuditedKind.PATH + "/history")
    @Operation(summary = "Every event of an entity, in order", description = """
            JSON with the events and next_cursor; NDJSON, CSV and CloudEvents by Accept, the cursor then in X-Next-Cursor. from and to are \
            times of recording, occurred_from and occurred_to of the facts; from is inclusive, to is not.""")
    @ApiResponse(responseCode = "200", content = {
        @Content(
                mediaType = "application/json",
                schema = @Schema(implementation = EventDocument.History.class),
                examples = @ExampleObject(Examples.HISTORY)),
        @Content(mediaType = "application/x-ndjson"),
        @Content(mediaType = "text/csv"),
        @Content(mediaType = "application/cloudevents-batch+json"),
        @Content(mediaType = "application/cloudevents+x-ndjson")
    })
    void history(
            Caller caller,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(name = "occurred_from", required = false) @Nullable String occurredFrom,
            @RequestParam(name = "occurred_to", required = false) @Nullable String occurredTo,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletResponse response)
            throws IOException {
        EventFormat format = EventFormat.accepted(accept, FORMATS);
        HistoryFilter filter = new HistoryFilter(
                AuditParameters.types(type),
                AuditParameters.time("from", from),
                AuditParameters.time("to", to),
                AuditParameters.time("occurred_from", occurredFrom),
                AuditParameters.time("occurred_to", occurredTo));
        Long after = AuditParameters.position(cursor);
        HistoryPage page = histories.page(
                caller.companyId(), AuditedKind.entity(kind, id), filter, after == null ? 0 : after, AuditParameters.limit(limit));
        String next = page.last() == null ? null : AuditParameters.cursor(page.last());
        response.setContentType(format.contentType());
        if (next != null) {
            response.setHeader(NEXT_CURSOR_HEADER, next);
        }
        EventSink sink = EventSink.page(format, caller.companyId(), response.getOutputStream());
        for (EventView event : page.events()) {
            sink.write(event);
        }
        sink.finish(Collections.singletonMap(NEXT_CURSOR, next));
    }
}
