package io.leadledger.query.leads.messages;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.query.leads.Account;
import io.leadledger.query.leads.AccountGuard;
import io.leadledger.query.leads.HandleOwners;
import io.leadledger.query.leads.Millis;
import io.leadledger.query.list.Parameters;
import io.leadledger.web.company.Company;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.request.RequestIds;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** "Get Lead Messages" of the Leads document. */
@RestController
@Tag(name = "Leads")
@RequiresScope(Scope.READ)
class MessagesController {

    private final AccountGuard guard;
    private final HandleOwners owners;
    private final MessageQueries queries;
    private final ReadConsistency consistency;

    MessagesController(AccountGuard guard, HandleOwners owners, MessageQueries queries, ReadConsistency consistency) {
        this.guard = guard;
        this.owners = owners;
        this.queries = queries;
        this.consistency = consistency;
    }

    @GetMapping("/users/{user_id}/leads/{customer_phone}/messages")
    @Operation(summary = "All messages of a lead, oldest first", description = """
            Filters: platform (comma-separated), sender (user, agent), conversation_id, from_date and to_date (a date is a whole day in \
            the company's time zone); limit up to 200, offset.""")
    LeadMessages messages(
            Caller caller,
            RequestIds ids,
            @PathVariable("user_id") String userId,
            @PathVariable("customer_phone") String customerPhone,
            HttpServletRequest request,
            HttpServletResponse response) {
        Account account = guard.account(caller, userId);
        Company company = guard.company(caller);
        MessageFilter filter = MessageParameters.read(Parameters.of(request), company.timeZone());
        awaitOwnWrites(caller, request, response);
        List<String> found = owners.of(caller.companyId(), customerPhone, company.defaultCountry());
        KnownLead lead = queries.lead(account, found).orElseThrow(() -> new LedgerException(ErrorCode.LEAD_NOT_FOUND));
        long total = queries.count(caller.companyId(), lead, filter);
        List<LeadMessages.Message> page = filter.offset() >= total ? List.of() : queries.page(caller.companyId(), lead, filter);
        LeadMessages.Pagination pagination = new LeadMessages.Pagination(
                total, filter.limit(), filter.offset(), (long) filter.offset() + page.size() < total);
        return new LeadMessages(
                true, new LeadMessages.Data(lead.customerPhone(), lead.info(), page, pagination), Millis.of(Instant.now()),
                ids.correlationId());
    }

    /** Handles and contact data are one projection's, messages another's: the answer is as new as the older of the two. */
    private void awaitOwnWrites(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        long leads = consistency.await(caller, request, "lead-list");
        long messages = consistency.await(caller, request, "conversations");
        response.setHeader(ReadConsistency.PROJECTION_POSITION, Long.toString(Math.min(leads, messages)));
    }
}
