package io.leadledger.intelligence.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.consistency.LastWrites;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.idempotency.IdempotentRequests;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.request.Fields;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresRole;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** 5.1 to 5.3 of the Otto document. */
@RestController
@RequiresScope(Scope.WRITE)
@RequiresRole({Role.CSR, Role.SALES_REP, Role.MANAGER})
class SummaryController {

    private static final int LONGEST = 512;
    private static final List<String> SOURCES = List.of("calls", "analytics", "lead-list", "reps", "tasks", "deals");

    private final SummaryService summaries;
    private final IdempotentRequests idempotency;
    private final ReadConsistency consistency;
    private final LastWrites lastWrites;
    private final ObjectMapper json;

    SummaryController(
            SummaryService summaries, IdempotentRequests idempotency, ReadConsistency consistency, LastWrites lastWrites, ObjectMapper json) {
        this.summaries = summaries;
        this.idempotency = idempotency;
        this.consistency = consistency;
        this.lastWrites = lastWrites;
        this.json = json;
    }

    @PostMapping(path = "/api/v1/summary/daily", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Summarise a rep's day", description = """
            The date is a day of the company's time zone. The numbers are those of analytics. summary_type is detailed (default) or brief.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = SummaryBodies.DailyRequest.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SummaryBodies.Daily.class)))
    ResponseEntity<byte[]> daily(Caller caller, HttpServletRequest request, @RequestBody byte[] body) {
        return answer(caller, request, body, () -> {
            SummaryBodies.DailyRequest asked = read(body, SummaryBodies.DailyRequest.class);
            LocalDate day = day(Fields.text("date", asked.date(), LONGEST));
            String rep = Fields.text("rep_id", asked.repId(), LONGEST);
            boolean detailed = detailed(asked.summaryType());
            return summaries.daily(caller.companyId(), day, rep, detailed, RequestMetaData.of(caller, request));
        });
    }

    @PostMapping(path = "/api/v1/summary/appointment", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Summarise a call", description = """
            Of what was recorded of the call and found in it, and nothing else. summary_type is detailed (default) or brief.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = SummaryBodies.AppointmentRequest.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SummaryBodies.Appointment.class)))
    ResponseEntity<byte[]> appointment(Caller caller, HttpServletRequest request, @RequestBody byte[] body) {
        return answer(caller, request, body, () -> {
            SummaryBodies.AppointmentRequest asked = read(body, SummaryBodies.AppointmentRequest.class);
            String call = Fields.text("call_id", asked.callId(), LONGEST);
            return summaries.appointment(
                    caller.companyId(), call, detailed(asked.summaryType()), RequestMetaData.of(caller, request));
        });
    }

    @PostMapping(path = "/api/v1/summary/prep", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Prepare for a call", description = """
            From earlier calls, open tasks and open deals with the customer; sources names each. What customer_context tells is shown as told with the request.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = SummaryBodies.PrepRequest.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SummaryBodies.Prep.class)))
    ResponseEntity<byte[]> prep(Caller caller, HttpServletRequest request, @RequestBody byte[] body) {
        return answer(caller, request, body, () -> {
            SummaryBodies.PrepRequest asked = read(body, SummaryBodies.PrepRequest.class);
            String call = Fields.text("call_id", asked.callId(), LONGEST);
            String rep = Fields.optionalText("rep_id", asked.repId(), LONGEST);
            return summaries.prep(
                    caller.companyId(), call, rep, context(asked.customerContext()), RequestMetaData.of(caller, request));
        });
    }

    private static PrepSummary.CustomerContext context(SummaryBodies.@Nullable Context told) {
        if (told == null) {
            return new PrepSummary.CustomerContext(null, null, null, null);
        }
        Integer interactions = told.previousInteractions();
        if (interactions != null && interactions < 0) {
            throw LedgerException.invalid("customer_context.previous_interactions", "must not be negative");
        }
        return new PrepSummary.CustomerContext(
                Fields.optionalText("customer_context.name", told.name(), LONGEST),
                Fields.optionalText("customer_context.company", told.company(), LONGEST), interactions,
                Fields.optionalText("customer_context.last_objection", told.lastObjection(), LONGEST));
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (text.length() == "YYYY-MM-DD".length() && day.getYear() > 0) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // refused below
        }
        throw LedgerException.invalid("date", "must be YYYY-MM-DD");
    }

    private static boolean detailed(@Nullable String type) {
        return switch (type == null ? "detailed" : type.toLowerCase(Locale.ROOT)) {
            case "detailed" -> true;
            case "brief" -> false;
            default -> throw LedgerException.invalid("summary_type", "must be detailed or brief");
        };
    }

    private ResponseEntity<byte[]> answer(
            Caller caller, HttpServletRequest request, byte[] body, Supplier<SummaryService.Kept<?>> making) {
        return idempotency.execute(caller, request, body, () -> {
            SOURCES.forEach(projection -> consistency.await(caller, request, projection));
            SummaryService.Kept<?> kept = making.get();
            long position = kept.position().value();
            lastWrites.record(caller, position);
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(ReadConsistency.EVENT_POSITION, Long.toString(position))
                    .body(write(kept.answer()));
        });
    }

    private <T> T read(byte[] body, Class<T> type) {
        try {
            T read = json.readValue(body, type);
            if (read != null) {
                return read;
            }
        } catch (MismatchedInputException wrong) {
            String field = wrong.getPath().stream().map(step -> String.valueOf(step.getFieldName())).reduce((one, next) -> one + "." + next)
                    .orElse("body");
            throw LedgerException.invalid(field, "has the wrong type");
        } catch (JsonProcessingException unreadable) {
            throw new LedgerException(ErrorCode.INVALID_JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw LedgerException.invalid("body", "must be an object");
    }

    private byte[] write(Object answer) {
        try {
            return json.writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
