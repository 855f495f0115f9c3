package io.leadledger.query.callcenter;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.query.crm.ReadPositions;
import io.leadledger.query.list.Csv;
import io.leadledger.query.list.Found;
import io.leadledger.query.list.ListRequest;
import io.leadledger.query.list.Parameters;
import io.leadledger.query.list.Sort;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequiresScope(Scope.READ)
class CampaignContactsController {

    private static final Sort PLACE = new Sort("place", "t.place", Sort.Type.NUMBER);

    private static final String EXAMPLE = """
            {"data": [
               {"contactId": "60a2e7f3b9c1a83e94d8f2a1", "name": "John Smith", "phone": "+15551234567", "status": "completed",
                "outcome": "successful", "reason": null, "attempts": 1, "lastCallId": "60a2e7f3b9c1a83e94d8f2c3", "nextAttemptAt": null},
               {"contactId": "60a2e7f3b9c1a83e94d8f2a2", "name": null, "phone": "+15551234568", "status": "failed",
                "outcome": "failed", "reason": "no value for productName", "attempts": 0, "lastCallId": null, "nextAttemptAt": null},
               {"contactId": "60a2e7f3b9c1a83e94d8f2a3", "name": "Ann Lee", "phone": "+15551234569", "status": "waiting",
                "outcome": null, "reason": null, "attempts": 1, "lastCallId": "60a2e7f3b9c1a83e94d8f2c4",
                "nextAttemptAt": "2025-05-20T16:45:12Z"}],
             "pagination": {"total": 152, "page": 1, "limit": 20, "pages": 8, "nextCursor": null, "totalExact": true}}""";

    private static final Csv<CampaignContactLine> TABLE = new Csv<CampaignContactLine>()
            .column("contactId", CampaignContactLine::contactId)
            .column("name", CampaignContactLine::name)
            .column("phone", CampaignContactLine::phone)
            .column("status", CampaignContactLine::status)
            .column("outcome", CampaignContactLine::outcome)
            .column("reason", CampaignContactLine::reason)
            .column("attempts", CampaignContactLine::attempts)
            .column("lastCallId", CampaignContactLine::lastCallId)
            .column("nextAttemptAt", CampaignContactLine::nextAttemptAt);

    private final CampaignContactRows contacts;
    private final PageAnswers answers;
    private final ReadPositions positions;

    CampaignContactsController(CampaignContactRows contacts, PageAnswers answers, ReadPositions positions) {
        this.contacts = contacts;
        this.answers = answers;
        this.positions = positions;
    }

    @GetMapping("/v1/campaigns/{id}/contacts")
    @Operation(summary = "The contacts of a campaign and what came of each, in its order", description = """
            completed: calling is over, the outcome tells how the last call ended. failed: the contact could not be called, for the reason, or the
            last call failed. cancelled: the campaign was stopped before. nextAttemptAt is the earliest time of the next call; it is null where
            none is due, as in a paused campaign. As JSON, CSV or NDJSON by Accept.""")
    @Parameter(name = "status", description = "waiting, calling, completed, failed or cancelled")
    @Parameter(name = "page", description = "From 1")
    @Parameter(name = "limit", description = "1 to 100, default 20; a greater one is 100")
    @Parameter(name = "cursor", description = "nextCursor of the page before, in place of page")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/json", examples = @ExampleObject(EXAMPLE)))
    ResponseEntity<?> contacts(Caller caller, @PathVariable("id") String id, HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        String status = status(parameters.text("status"));
        ListRequest page = Places.of(parameters, PLACE);
        positions.await(caller, request, response, "lead-list");
        Found<CampaignContactLine> found = contacts.list(caller.companyId(), id, status, page)
                .orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND, "Campaign not found"));
        return answers.answer(request, found, TABLE);
    }

    private static @Nullable String status(@Nullable String asked) {
        String status = asked == null ? null : asked.toLowerCase(Locale.ROOT);
        if (status != null && !CampaignContactRows.STATUSES.contains(status)) {
            throw LedgerException.invalid("status", "must be waiting, calling, completed, failed or cancelled");
        }
        return status;
    }
}
