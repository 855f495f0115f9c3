package io.leadledger.query.leads;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.query.list.Format;
import io.leadledger.query.list.Parameters;
import io.leadledger.web.company.Company;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.request.RequestIds;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /users/{user_id}/leads} of the Leads document. */
@RestController
@RequestMapping("/users/{user_id}/leads")
@RequiresScope(Scope.READ)
class LeadsController {

    private static final String LEAD_LIST = "lead-list";
    private static final String CONVERSATIONS = "conversations";

    private final AccountGuard guard;
    private final ReadConsistency consistency;
    private final LeadListQueries queries;
    private final ObjectMapper json;

    LeadsController(AccountGuard guard, ReadConsistency consistency, LeadListQueries queries, ObjectMapper json) {
        this.guard = guard;
        this.consistency = consistency;
        this.queries = queries;
        this.json = json;
    }

    @Operation(summary = "Leads of an account, filtered and sorted")
    @GetMapping
    ResponseEntity<?> list(
            Caller caller, @PathVariable("user_id") String userId, HttpServletRequest request, HttpServletResponse response) {
        Account account = guard.account(caller, userId);
        Company company = guard.company(caller);
        Instant now = now();
        LeadParameters parameters = new LeadParameters(new Parameters(given(request)), company.timeZone(), now);
        LeadFilter filter = parameters.filter();
        PageRequest page = parameters.page();
        await(caller, request, response, LEAD_LIST, CONVERSATIONS);
        LeadListQueries.Found found = queries.list(account, filter, page, company.defaultCountry());
        Format format = Format.accepted(request.getHeader(HttpHeaders.ACCEPT));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(format.mediaType());
        return switch (format) {
            case JSON -> answer.body(new Answer.Page(true, found.leads(), found.pagination(), Millis.of(now), correlationId(request)));
            case CSV -> lines(answer, found, LeadCsv.TABLE.of(found.leads()));
            case NDJSON -> lines(answer, found, found.leads().stream().map(this::line).collect(Collectors.joining()));
        };
    }

    @Operation(summary = "Counts of leads by status and platform")
    @GetMapping("/stats")
    Answer.One<LeadStats> stats(
            Caller caller, @PathVariable("user_id") String userId, HttpServletRequest request, HttpServletResponse response) {
        Account account = guard.account(caller, userId);
        await(caller, request, response, LEAD_LIST);
        Instant now = now();
        return new Answer.One<>(true, queries.stats(account, now), Millis.of(now), correlationId(request));
    }

    @Operation(summary = "One lead, by phone or chat handle")
    @GetMapping("/{customer_phone}")
    Answer.One<Lead> lead(
            Caller caller,
            @PathVariable("user_id") String userId,
            @PathVariable("customer_phone") String customerPhone,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = guard.account(caller, userId);
        await(caller, request, response, LEAD_LIST, CONVERSATIONS);
        Lead lead = queries.lead(account, customerPhone, guard.company(caller).defaultCountry())
                .orElseThrow(() -> new LedgerException(ErrorCode.LEAD_NOT_FOUND));
        return new Answer.One<>(true, lead, Millis.of(now()), correlationId(request));
    }

    /** The answer is as old as the oldest of the projections it is made of. */
    private void await(Caller caller, HttpServletRequest request, HttpServletResponse response, String... projections) {
        long position = Stream.of(projections)
                .mapToLong(projection -> consistency.await(caller, request, projection))
                .min()
                .orElseThrow();
        response.setHeader(ReadConsistency.PROJECTION_POSITION, Long.toString(position));
    }

    private static ResponseEntity<byte[]> lines(ResponseEntity.BodyBuilder answer, LeadListQueries.Found found, String lines) {
        String next = found.pagination().nextCursor();
        if (next != null) {
            answer.header("X-Next-Cursor", next);
        }
        return answer.header("X-Total-Count", Long.toString(found.pagination().total())).body(lines.getBytes(StandardCharsets.UTF_8));
    }

    private String line(Lead lead) {
        try {
            return json.writeValueAsString(lead) + '\n';
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A parameter that is given twice stands for a list. */
    private static Map<String, String> given(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> String.join(",", List.of(parameter.getValue()))));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static String correlationId(HttpServletRequest request) {
        return RequestIds.of(request).correlationId();
    }
}
