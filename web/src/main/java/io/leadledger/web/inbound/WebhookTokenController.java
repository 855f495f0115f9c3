package io.leadledger.web.inbound;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.request.Fields;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/admin/v1/companies/{id}/webhook-tokens")
@RequiresScope(Scope.ADMINISTRATION)
class WebhookTokenController {

    private static final Set<String> SOURCES = Set.of("callrail", "vapi");
    private static final int MAX_SECRET = 500;

    private final WebhookTokens tokens;

    WebhookTokenController(WebhookTokens tokens) {
        this.tokens = tokens;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Let a provider call in the company's name", description = """
            The provider calls its webhook with ?token=… of the answer; with the secret it signs with, its signature is accepted too.""")
    TokenMade make(@PathVariable("id") String id, @RequestBody NewToken body) {
        UUID companyId = Fields.uuid("company_id", id);
        String source = Fields.text("source", body.source(), MAX_SECRET);
        if (!SOURCES.contains(source)) {
            throw LedgerException.invalid("source", "must be callrail or vapi");
        }
        String secret = Fields.optionalText("secret", body.secret(), MAX_SECRET);
        WebhookTokens.Made made = tokens.make(companyId, source, secret);
        return new TokenMade(made.tokenId().toString(), source, made.token());
    }

    @GetMapping
    @Operation(summary = "The tokens that providers call with")
    TokenList list(@PathVariable("id") String id) {
        return new TokenList(tokens.list(Fields.uuid("company_id", id)).stream()
                .map(token -> new Token(token.tokenId().toString(), token.source(), token.signs(), token.createdAt().toString()))
                .toList());
    }

    @DeleteMapping("/{tokenId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a provider call no longer")
    void revoke(@PathVariable("id") String id, @PathVariable("tokenId") String tokenId) {
        tokens.revoke(Fields.uuid("company_id", id), Fields.uuid("token_id", tokenId));
    }

    @Schema(example = """
            {"source": "callrail", "secret": "the signing key that CallRail shows"}""")
    record NewToken(@Nullable String source, @Nullable String secret) {}

    record TokenMade(@JsonProperty("token_id") String tokenId, String source, String token) {}

    record TokenList(@JsonProperty("webhook_tokens") List<Token> tokens) {}

    /** @param signs whether a secret to sign with is known */
    record Token(@JsonProperty("token_id") String tokenId, String source, boolean signs, @JsonProperty("created_at") String createdAt) {}
}
