package io.leadledger.web.security;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.company.Companies;
import io.leadledger.web.request.Fields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Tokens")
@RestController
final class TokenController {

    private static final int MAX_USER_ID = 200;

    private final TokenIssuer issuer;
    private final TokenKeys keys;
    private final Companies companies;

    TokenController(TokenIssuer issuer, TokenKeys keys, Companies companies) {
        this.issuer = issuer;
        this.keys = keys;
        this.companies = companies;
    }

    @Schema(example = """
            {"user_id": "anna", "role": "manager"}""")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Wish(
            @JsonProperty("user_id") @Nullable String userId,
            @Nullable String role,
            @JsonProperty("company_id") @Nullable String companyId) {}

    record Grant(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {}

    @Operation(summary = "A short-lived token for one user of the company, asked for with a company key")
    @PostMapping("/auth/token")
    ResponseEntity<Grant> token(@RequestBody Wish wish, Caller caller) {
        if (!caller.isKey()) {
            throw new LedgerException(ErrorCode.FORBIDDEN, "Tokens are given for API keys only");
        }
        if (wish.companyId() != null) {
            caller.requireCompany(wish.companyId());
        }
        String userId = Fields.text("user_id", wish.userId(), MAX_USER_ID);
        Role role = Role.of(Fields.text("role", wish.role(), MAX_USER_ID))
                .orElseThrow(() -> LedgerException.invalid("role", "must be one of csr, sales_rep, manager, executive, auditor"));
        UUID owner = companies.companyOfUser(userId).orElse(caller.companyId());
        caller.requireCompany(owner.toString());
        Grant grant = new Grant(issuer.issue(caller, userId, role), "Bearer", TokenIssuer.LIFETIME.toSeconds());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(grant);
    }

    @Operation(summary = "The public keys that tokens are signed with")
    @GetMapping("/.well-known/jwks.json")
    Map<String, Object> publicKeys() {
        return keys.all().toJSONObject(true);
    }
}
