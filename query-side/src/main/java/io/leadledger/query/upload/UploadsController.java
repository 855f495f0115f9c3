package io.leadledger.query.upload;

import com.fasterxml.jackson.databind.util.RawValue;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.query.list.Parameters;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import io.leadledger.web.consistency.ReadConsistency;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.CurrentCaller;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /apis/api/public/call-data}: what was uploaded, as it was posted. */
@RestController
class UploadsController {

    private final UploadReads uploads;
    private final Companies companies;
    private final CurrentCaller current;
    private final ReadConsistency consistency;

    UploadsController(UploadReads uploads, Companies companies, CurrentCaller current, ReadConsistency consistency) {
        this.uploads = uploads;
        this.companies = companies;
        this.current = current;
        this.consistency = consistency;
    }

    @GetMapping("/apis/api/public/call-data")
    @Operation(summary = "Uploads as they were posted, the newest call first", description = """
            Filters: client, campaignId, voiceAgentId, callId, startDate and endDate (of the start of the call; a date is a whole day in \
            the company's time zone); limit up to 1000, offset. Without a key, the client, campaign or agent tells whose uploads are meant; with \
            one, a client of nobody or of another company is refused.""")
    UploadPage uploads(HttpServletRequest request, HttpServletResponse response) {
        Parameters parameters = Parameters.of(request);
        UploadIds ids = UploadIds.of(parameters);
        Caller caller = current.get().orElseGet(() -> Caller.ofUploads(companyOf(ids)));
        if (current.get().isPresent()) {
            caller.require(Scope.CRM_READ);
            requireOwn(ids.client(), caller.companyId());
        }
        Company company = companies.company(caller.companyId()).orElseThrow(() -> new LedgerException(ErrorCode.FORBIDDEN));
        UploadFilter filter = UploadFilter.read(parameters, ids, company.timeZone());
        consistency.await(caller, request, response, "calls");
        List<RawValue> page = uploads.page(company.companyId(), filter);
        return new UploadPage(true, page, UploadPage.Pagination.of(uploads.count(company.companyId(), filter), filter, page.size()));
    }

    /** The same for clients that nobody has and for those of others. */
    private void requireOwn(@Nullable String client, UUID companyId) {
        if (client != null && !uploads.isClientOf(companyId, client)) {
            throw new LedgerException(ErrorCode.FORBIDDEN);
        }
    }

    private UUID companyOf(UploadIds ids) {
        List<UUID> owners = uploads.companiesOf(ids);
        if (owners.size() != 1) {
            throw new LedgerException(ErrorCode.UNAUTHORIZED, "Send a key, or the ids of one registered client");
        }
        return owners.getFirst();
    }
}
