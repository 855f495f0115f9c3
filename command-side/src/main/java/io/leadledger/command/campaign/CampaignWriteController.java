package io.leadledger.command.campaign;

import io.leadledger.api.SortableIds;
import io.leadledger.api.campaign.CampaignCommand;
import io.leadledger.api.campaign.CampaignEvent;
import io.leadledger.api.campaign.CampaignState;
import io.leadledger.api.campaign.CampaignStatus;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.query.FindContacts;
import io.leadledger.command.ingestion.ItemFields;
import io.leadledger.command.ingestion.ItemJson;
import io.leadledger.command.ingestion.ItemRejected;
import io.leadledger.web.callcenter.CallCenterWrites;
import io.leadledger.web.callcenter.CallCenterWrites.Written;
import io.leadledger.web.callcenter.CampaignAnswer;
import io.leadledger.web.callcenter.Times;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.messaging.RequestMetaData;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns of the call center's document. */
@RestController
@RequestMapping(path = "/v1/campaigns", consumes = MediaType.APPLICATION_JSON_VALUE)
@RequiresScope(Scope.WRITE)
class CampaignWriteController {

    private static final String CAMPAIGN = """
            {"name": "Summer Promotion", "description": "Outreach for summer sale", "templateId": "019aa1c2d3e4a1b2c3d4e5f6",
             "variables": {"productName": "Premium Widget"}, "contacts": ["60a2e7f3b9c1a83e94d8f2a1"], "contactListIds": [],
             "schedule": {"startDate": "2026-12-01T09:00:00Z", "endDate": "2026-12-05T17:00:00Z", "timeZone": "America/New_York",
                          "callHours": {"start": "09:00", "end": "17:00"}, "daysOfWeek": [1, 2, 3, 4, 5]},
             "callSettings": {"maxConcurrentCalls": 10, "callerId": "+15559876543", "retrySettings": {"maxAttempts": 3, "retryInterval": 60}}}""";

    private final CallCenterWrites writes;
    private final CampaignContacts contacts;
    private final ReadConsistency consistency;
    private final Companies companies;

    CampaignWriteController(CallCenterWrites writes, CampaignContacts contacts, ReadConsistency consistency, Companies companies) {
        this.writes = writes;
        this.contacts = contacts;
        this.consistency = consistency;
        this.companies = companies;
    }

    record StatusAnswer(String id, String status, String message) {}

    @PostMapping
    @Operation(summary = "Create a call campaign", description = """
            It calls each contact and each number once, in the order given, then the members of the lists, within the call hours of its days
            (0 and 7 are Sunday) on the clocks of its time zone, and again after outcomes that are to be retried (by default no_answer, busy and
            failed). A startDate or endDate without a time is that day by the same clocks, endDate included. Without a schedule: from now on, nine to five, Monday to Friday, in the company's time zone. When endDate has passed, whoever
            was not reached has failed and the campaign is completed. unresolvedVariables names variables of the template that neither the
            campaign gives nor every contact has; a contact without one ends as failed.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject(CAMPAIGN)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CampaignAnswer.class)))
    ResponseEntity<byte[]> create(Caller caller, HttpServletRequest request, @RequestBody byte[] body) {
        consistency.require(caller, request, "lead-list");
        consistency.require(caller, request, "contact-lists");
        return writes.write(
                caller, request, body, () -> command(caller, request, body),
                (CampaignCommand.Outcome made) -> Written.created(answer(made.campaign()), made.position()));
    }

    private CampaignCommand command(Caller caller, HttpServletRequest request, byte[] body) {
        Instant now = writes.now();
        ZoneId zone = companies.company(caller.companyId()).map(Company::timeZone).orElse(ZoneOffset.UTC);
        CampaignBody campaign = CampaignBody.read(body, zone, now);
        FindContacts asked = new FindContacts(caller.companyId(), campaign.contactIds(), campaign.listIds());
        return campaign.of(caller.companyId(), SortableIds.hex(writes.clock()), contacts.of(asked, RequestMetaData.of(caller, request)), now);
    }

    @PostMapping("/{id}/status")
    @Operation(summary = "Pause a campaign, let it go on, or stop it", description = """
            status is paused, active or stopped. Calls that go on are not interrupted; those that nobody dialed yet are taken back. A stopped or
            completed campaign stays so.""")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(type = "object"), examples = @ExampleObject("{\"status\": \"paused\"}")))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StatusAnswer.class)))
    ResponseEntity<byte[]> status(Caller caller, HttpServletRequest request, @PathVariable("id") String id, @RequestBody byte[] body) {
        return writes.write(
                caller, request, body,
                () -> new CampaignCommand.ChangeStatus(caller.companyId(), id, wanted(body), writes.now()),
                (CampaignCommand.Outcome changed) -> Written.ok(changed(id, changed.campaign().status()), changed.position()));
    }

    private static CampaignStatus wanted(byte[] body) {
        try {
            String wanted = new ItemFields(ItemJson.read(body), "").requiredText("status");
            return CampaignStatus.find(wanted)
                    .orElseThrow(() -> new LedgerException(ErrorCode.INVALID_VALUE, "status", "must be active, paused or stopped"));
        } catch (ItemRejected refused) {
            throw refused.asRefusal();
        }
    }

    private static StatusAnswer changed(String id, CampaignStatus status) {
        String done = switch (status) {
            case PAUSED -> "Campaign successfully paused";
            case STOPPED -> "Campaign successfully stopped";
            case ACTIVE -> "Campaign successfully resumed";
            case SCHEDULED, COMPLETED -> "Campaign is " + status.wireName();
        };
        return new StatusAnswer(id, status.wireName(), done);
    }

    private static CampaignAnswer answer(CampaignState state) {
        CampaignEvent.Created campaign = Objects.requireNonNull(state.created());
        return new CampaignAnswer(
                campaign.campaignId(), campaign.name(), campaign.description(), state.status().wireName(), campaign.templateId(),
                campaign.templateVersion(), campaign.totalContacts(), 0, 0, CampaignAnswer.progress(0, campaign.totalContacts()),
                CampaignAnswer.Schedule.of(campaign.schedule()), CampaignAnswer.Settings.of(campaign.callSettings()),
                CampaignAnswer.unresolved(campaign.template(), campaign.variables().keySet()), Times.text(campaign.occurredAt()), null, null, null);
    }
}
