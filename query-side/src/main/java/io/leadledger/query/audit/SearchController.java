package io.leadledger.query.audit;

import io.leadledger.api.EntityKind;
import io.leadledger.api.error.LedgerException;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Audit")
@RequiresScope(Scope.AUDIT)
class SearchController {

    private static final List<EventFormat> FORMATS =
            List.of(EventFormat.JSON, EventFormat.NDJSON, EventFormat.CSV, EventFormat.CLOUDEVENTS_BATCH, EventFormat.CLOUDEVENTS_LINES);

    private final LogSearch log;

    SearchController(LogSearch log) {
        this.log = log;
    }

    @GetMapping("/api/v1/audit/search")
    @Operation(summary = "Events by type, actor, text, time, correlation or entity, newest first", description = """
            One request looks at a bounded number of events. Unless the answer is complete, go on with next_cursor, even when it \
            holds no event. from and to are times of recording; from is inclusive, to is not.""")
    @ApiResponse(responseCode = "200", content = {
        @Content(
                mediaType = "application/json",
                schema = @Schema(implementation = EventDocument.Search.class),
                examples = @ExampleObject(Examples.SEARCH)),
        @Content(mediaType = "application/x-ndjson"),
        @Content(mediaType = "text/csv"),
        @Content(mediaType = "application/cloudevents-batch+json"),
        @Content(mediaType = "application/cloudevents+x-ndjson")
    })
    void search(
            Caller caller,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(name = "correlation_id", required = false) @Nullable String correlationId,
            @RequestParam(name = "request_id", required = false) @Nullable String requestId,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(name = "entity_kind", required = false) @Nullable String entityKind,
            @RequestParam(name = "entity_id", required = false) @Nullable String entityId,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletResponse response)
            throws IOException {
        EventFormat format = EventFormat.accepted(accept, FORMATS);
        SearchFilter filter = new SearchFilter(
                AuditParameters.types(type),
                given(actor),
                given(text),
                given(correlationId),
                given(requestId),
                AuditParameters.time("from", from),
                AuditParameters.time("to", to),
                kind(given(entityKind)),
                given(entityId));
        SearchPage page =
                log.search(caller.companyId(), filter, AuditParameters.position(cursor), AuditParameters.limit(limit));
        response.setContentType(format.contentType());
        EventSink sink = EventSink.page(format, caller.companyId(), response.getOutputStream());
        Map<String, @Nullable Object> around = around(page);
        if (around.get(HistoryController.NEXT_CURSOR) instanceof String next) {
            response.setHeader(HistoryController.NEXT_CURSOR_HEADER, next);
        }
        for (LogRow row : page.rows()) {
            sink.write(EventView.of(row));
        }
        sink.finish(around);
    }

    private static Map<String, @Nullable Object> around(SearchPage page) {
        Map<String, @Nullable Object> around = new LinkedHashMap<>();
        around.put(HistoryController.NEXT_CURSOR, page.complete() ? null : AuditParameters.cursor(page.scannedTo()));
        around.put("scanned_to", page.scannedTo());
        around.put("complete", page.complete());
        return around;
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static @Nullable EntityKind kind(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String singular = name.strip().toLowerCase(Locale.ROOT);
        return Stream.of(EntityKind.values())
                .filter(kind -> singular.equals(kind.wireName()) || singular.equals(kind.wireName() + "s"))
                .findFirst()
                .orElseThrow(() -> LedgerException.invalid("entity_kind", "must be lead, deal, call, conversation, rep or record"));
    }
}
