package io.leadledger.intelligence.drafting;

import io.leadledger.api.EventJson;
import io.leadledger.api.SortableIds;
import io.leadledger.api.draft.Channel;
import io.leadledger.api.draft.DraftCommand;
import io.leadledger.api.draft.DraftOrigin;
import io.leadledger.api.draft.DraftStatus;
import io.leadledger.api.draft.DraftSubject;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.nurture.EnrolmentCommand;
import io.leadledger.intelligence.drafting.FollowUpBodies.CustomerInfo;
import io.leadledger.intelligence.drafting.FollowUpBodies.DraftAnswer;
import io.leadledger.intelligence.drafting.FollowUpBodies.DraftRequest;
import io.leadledger.intelligence.drafting.FollowUpBodies.NurtureRequest;
import io.leadledger.intelligence.drafting.FollowUpBodies.RehashRequest;
import io.leadledger.web.consistency.LastWrites;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.idempotency.IdempotentRequests;
import io.leadledger.web.messaging.PatientCommands;
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
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 10.1 to 10.3 of the Otto document. */
@RestController
@RequestMapping("/api/v1/ai/followup")
@RequiresScope(Scope.WRITE)
class FollowUpDraftController {

    private final CallDrafts drafts;
    private final PatientCommands commands;
    private final IdempotentRequests idempotency;
    private final LastWrites lastWrites;
    private final Clock clock;

    FollowUpDraftController(
            CallDrafts drafts, PatientCommands commands, IdempotentRequests idempotency, LastWrites lastWrites, Clock clock) {
        this.drafts = drafts;
        this.commands = commands;
        this.idempotency = idempotency;
        this.lastWrites = lastWrites;
        this.clock = clock;
    }

    @PostMapping("/draft")
    @RequiresRole({Role.CSR, Role.SALES_REP})
    @Operation(summary = "Draft a follow-up to a call", description = """
            The text says what is known of the call and nothing else; where little is known it is short. followup_type, tone and channel have \
            defaults: what fits the call, the rep's own tone, email. The draft is for rep_id, else for the rep of the call, else for the user \
            who asks. suggested_send_time is within business hours of the company's time zone; confidence is how much of what such a text can \
            say was known.""")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DraftAnswer.class)))
    ResponseEntity<byte[]> draft(Caller caller, HttpServletRequest request, @RequestBody DraftRequest body) {
        return write(caller, request, body, DraftOrigin.FOLLOWUP, body.callId(), body.repId(), body.channel(), body.followupType(),
                body.tone(), null, new DraftFacts(), null);
    }

    @PostMapping("/nurture")
    @RequiresRole(Role.CSR)
    @Operation(summary = "Draft a nurture message", description = """
            What customer_info says counts where the company's own records say something else. The strategy follows from what is known. \
            With a sequence_id the customer of the call is enrolled in that nurture sequence too, whose drafts follow this one.""")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DraftAnswer.class)))
    ResponseEntity<byte[]> nurture(Caller caller, HttpServletRequest request, @RequestBody NurtureRequest body) {
        CustomerInfo customer = body.customerInfo();
        return write(caller, request, body, DraftOrigin.NURTURE, body.callId(), body.repId(), body.channel(), "nurture", body.tone(), null,
                customer == null ? new DraftFacts() : customer.facts(), body.sequenceId());
    }

    @PostMapping("/rehash")
    @RequiresRole(Role.SALES_REP)
    @Operation(summary = "Draft a message that takes up an old conversation again", description = """
            Without a rehash_score the one that was found in the call counts, else 3. The approach follows from it.""")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DraftAnswer.class)))
    ResponseEntity<byte[]> rehash(Caller caller, HttpServletRequest request, @RequestBody RehashRequest body) {
        return write(caller, request, body, DraftOrigin.REHASH, body.callId(), body.repId(), body.channel(), "rehash", body.tone(),
                body.score(), new DraftFacts(), null);
    }

    private ResponseEntity<byte[]> write(
            Caller caller, HttpServletRequest request, Object body, DraftOrigin origin, @Nullable String callId, @Nullable String repId,
            @Nullable String channel, @Nullable String type, @Nullable String tone, @Nullable Integer score, DraftFacts told,
            @Nullable String sequenceId) {
        return idempotency.execute(caller, request, json(body), () -> {
            DraftWish wish = new DraftWish(
                    origin, FollowUpBodies.channel("channel", channel, Channel.EMAIL),
                    Fields.optionalText("followup_type", type, FollowUpBodies.LONGEST_WORD),
                    Fields.optionalText("tone", tone, FollowUpBodies.LONGEST_WORD), score);
            DraftCommand.Create command = drafts.write(
                    caller.companyId(), SortableIds.next("draft_", clock), Fields.text("call_id", callId, FollowUpBodies.LONGEST_ID), wish,
                    Fields.optionalText("rep_id", repId, FollowUpBodies.LONGEST_ID), caller.userId(), DraftStatus.DRAFT, told);
            String enrolmentId = enrol(caller, request, command.subject(), sequenceId);
            DraftCommand.Outcome outcome = commands.send(command, RequestMetaData.of(caller, request));
            long position = outcome.position().value();
            lastWrites.record(caller, position);
            return ResponseEntity.status(HttpStatus.CREATED)
                    .contentType(MediaType.APPLICATION_JSON)
                    .header(ReadConsistency.EVENT_POSITION, Long.toString(position))
                    .body(json(DraftAnswer.of(outcome.draft(), enrolmentId)));
        });
    }

    /** Null when no sequence was asked for. */
    private @Nullable String enrol(Caller caller, HttpServletRequest request, DraftSubject about, @Nullable String asked) {
        String sequenceId = Fields.optionalText("sequence_id", asked, FollowUpBodies.LONGEST_ID);
        if (sequenceId == null) {
            return null;
        }
        String leadId = about.leadId();
        if (leadId == null) {
            throw LedgerException.invalid("sequence_id", "needs a call whose customer is known");
        }
        EnrolmentCommand.Outcome outcome = commands.send(
                new EnrolmentCommand.Enrol(
                        caller.companyId(), SortableIds.next("enrolment_", clock), sequenceId, leadId, about.callId(), about.repId(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)),
                RequestMetaData.of(caller, request));
        return outcome.enrolment().enrolmentId();
    }

    private static byte[] json(Object value) {
        try {
            return EventJson.mapper().writeValueAsBytes(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
