package io.leadledger.command.company;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.command.company.KeyStore.KeyCard;
import io.leadledger.command.company.KeyStore.NewKey;
import io.leadledger.web.company.Company;
import io.leadledger.web.security.Scope;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the administration answers; the text of a key is in the answer to its making and nowhere else. */
final class CompanyAnswers {

    private CompanyAnswers() {}

    record CompanyMade(
            @JsonProperty("company_id") String companyId,
            @JsonProperty("api_key") String apiKey,
            @JsonProperty("name") String name,
            @JsonProperty("tier") String tier,
            @JsonProperty("time_zone") String timeZone,
            @JsonProperty("default_country") @Nullable String defaultCountry,
            @JsonProperty("requests_per_minute") @Nullable Integer requestsPerMinute) {

        static CompanyMade of(Company company, NewKey key) {
            return new CompanyMade(
                    company.companyId().toString(),
                    key.text(),
                    company.name(),
                    company.tier().wire(),
                    company.timeZone().getId(),
                    company.defaultCountry(),
                    company.requestsPerMinute());
        }
    }

    record KeyMade(
            @JsonProperty("key_id") String keyId,
            @JsonProperty("api_key") String apiKey,
            @JsonProperty("name") String name,
            @JsonProperty("scopes") List<String> scopes,
            @JsonProperty("expires_at") @Nullable String expiresAt) {}

    record KeyListed(
            @JsonProperty("key_id") String keyId,
            @JsonProperty("name") String name,
            @JsonProperty("scopes") List<String> scopes,
            @JsonProperty("created_at") String createdAt,
            @JsonProperty("expires_at") @Nullable String expiresAt,
            @JsonProperty("revoked_at") @Nullable String revokedAt) {

        static KeyListed of(KeyCard card) {
            return new KeyListed(
                    card.key().keyId().toString(),
                    card.name(),
                    wires(card.key().scopes()),
                    card.createdAt().toString(),
                    text(card.key().expiresAt()),
                    text(card.revokedAt()));
        }
    }

    record KeyList(@JsonProperty("api_keys") List<KeyListed> apiKeys) {}

    record UserMade(
            @JsonProperty("user_id") String userId,
            @JsonProperty("company_id") String companyId,
            @JsonProperty("name") String name,
            @JsonProperty("email") String email,
            @JsonProperty("role") String role) {}

    record UploadClientMade(
            @JsonProperty("client") String client,
            @JsonProperty("company_id") String companyId,
            @JsonProperty("campaign_id") @Nullable String campaignId,
            @JsonProperty("voice_agent_id") @Nullable String voiceAgentId) {}

    static List<String> wires(Collection<Scope> scopes) {
        return scopes.stream().map(Scope::wire).sorted().toList();
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
