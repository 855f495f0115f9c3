package io.leadledger.command.company;

import io.leadledger.command.company.CompanyAnswers.CompanyMade;
import io.leadledger.command.company.CompanyAnswers.KeyList;
import io.leadledger.command.company.CompanyAnswers.KeyListed;
import io.leadledger.command.company.CompanyAnswers.KeyMade;
import io.leadledger.command.company.CompanyAnswers.UploadClientMade;
import io.leadledger.command.company.CompanyAnswers.UserMade;
import io.leadledger.command.company.CompanyRequests.NewApiKey;
import io.leadledger.command.company.CompanyRequests.NewCompany;
import io.leadledger.command.company.CompanyRequests.NewUploadClient;
import io.leadledger.command.company.CompanyRequests.NewUser;
import io.leadledger.command.company.KeyStore.NewKey;
import io.leadledger.web.company.Company;
import io.leadledger.web.request.Fields;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Administration")
@RestController
@RequestMapping("/admin/v1/companies")
@RequiresScope(Scope.ADMINISTRATION)
class CompanyAdminController {

    private final CompanyAdministration administration;
    private final Clock clock;

    CompanyAdminController(CompanyAdministration administration, Clock clock) {
        this.administration = administration;
        this.clock = clock;
    }

    @Operation(summary = "Add a company, with its first key")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CompanyMade addCompany(@RequestBody NewCompany body) {
        Company company = body.toCompany();
        return CompanyMade.of(company, administration.add(company));
    }

    @Operation(summary = "Add a key of a company; it is shown this once")
    @PostMapping("/{id}/api-keys")
    @ResponseStatus(HttpStatus.CREATED)
    KeyMade addKey(@PathVariable String id, @RequestBody NewApiKey body) {
        String name = body.checkedName();
        Set<Scope> scopes = body.checkedScopes();
        Instant expiry = body.checkedExpiry(clock.instant());
        NewKey key = administration.addKey(companyId(id), name, scopes, expiry);
        return new KeyMade(key.keyId().toString(), key.text(), name, CompanyAnswers.wires(scopes), CompanyAnswers.text(expiry));
    }

    @Operation(summary = "Keys of a company, without their text")
    @GetMapping("/{id}/api-keys")
    KeyList keys(@PathVariable String id, @RequestParam(name = "include_revoked", defaultValue = "false") boolean includeRevoked) {
        return new KeyList(administration.keys(companyId(id), includeRevoked).stream().map(KeyListed::of).toList());
    }

    @Operation(summary = "Revoke a key")
    @DeleteMapping("/{id}/api-keys/{keyId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeKey(@PathVariable String id, @PathVariable String keyId) {
        administration.revokeKey(companyId(id), Fields.uuid("key_id", keyId));
    }

    @Operation(summary = "Add a user of a company")
    @PostMapping("/{id}/users")
    @ResponseStatus(HttpStatus.CREATED)
    UserMade addUser(@PathVariable String id, @RequestBody NewUser body) {
        UUID companyId = companyId(id);
        String userId = body.checkedUserId();
        String name = body.checkedName();
        String email = body.checkedEmail();
        Role role = body.checkedRole();
        administration.addUser(companyId, userId, name, email, role);
        return new UserMade(userId, companyId.toString(), name, email, role.wire());
    }

    @Operation(summary = "Register a client of the call-data upload")
    @PostMapping("/{id}/upload-clients")
    @ResponseStatus(HttpStatus.CREATED)
    UploadClientMade addUploadClient(@PathVariable String id, @RequestBody NewUploadClient body) {
        UUID companyId = companyId(id);
        String client = body.checkedClient();
        @Nullable String campaignId = body.checkedCampaignId();
        @Nullable String voiceAgentId = body.checkedVoiceAgentId();
        administration.addUploadClient(companyId, client, campaignId, voiceAgentId);
        return new UploadClientMade(client, companyId.toString(), campaignId, voiceAgentId);
    }

    private static UUID companyId(String id) {
        return Fields.uuid("company_id", id);
    }
}
