package io.leadledger.command.company;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.company.Company;
import io.leadledger.web.company.Tier;
import io.leadledger.web.request.Fields;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies of the administration's requests, with what makes each field acceptable. */
final class CompanyRequests {

    static final int MAX_NAME = 200;
    static final int MAX_ID = 200;
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int MAX_LIMIT = 100_000_000;
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private CompanyRequests() {}

    @Schema(example = """
            {"name": "Acme", "tier": "professional", "time_zone": "Europe/Berlin", "default_country": "DE"}""")
    record NewCompany(
            @Nullable String name,
            @Nullable String tier,
            @JsonProperty("time_zone") @Nullable String timeZone,
            @JsonProperty("default_country") @Nullable String defaultCountry,
            @JsonProperty("requests_per_minute") @Nullable Integer requestsPerMinute,
            @JsonProperty("company_id") @Nullable String companyId) {

        Company toCompany() {
            return new Company(
                    companyId == null ? UUID.randomUUID() : Fields.uuid("company_id", companyId),
                    Fields.text("name", name, MAX_NAME),
                    tier == null ? Tier.ENTERPRISE : tierNamed(tier),
                    timeZone == null ? UTC : zoneNamed(timeZone),
                    defaultCountry == null ? null : countryNamed(defaultCountry),
                    requestsPerMinute == null ? null : limit(requestsPerMinute));
        }

        private static Tier tierNamed(String tier) {
            return Tier.of(tier).orElseThrow(() -> LedgerException.invalid("tier", "must be starter, professional or enterprise"));
        }

        private static ZoneId zoneNamed(String zone) {
            if (!ZoneId.getAvailableZoneIds().contains(zone)) {
                throw LedgerException.invalid("time_zone", "must be a time zone such as Europe/Berlin");
            }
            return ZoneId.of(zone);
        }

        private static String countryNamed(String country) {
            String code = country.toUpperCase(Locale.ROOT);
            if (!COUNTRIES.contains(code)) {
                throw LedgerException.invalid("default_country", "must be a country code of two letters such as IN");
            }
            return code;
        }

        private static int limit(int requestsPerMinute) {
            if (requestsPerMinute < 1 || requestsPerMinute > MAX_LIMIT) {
                throw LedgerException.invalid("requests_per_minute", "must be between 1 and " + MAX_LIMIT);
            }
            return requestsPerMinute;
        }
    }

    @Schema(example = """
            {"name": "dashboard", "scopes": ["crm:read"], "expires_at": "2027-01-01T00:00:00Z"}""")
    record NewApiKey(@Nullable String name, @Nullable List<@Nullable String> scopes, @JsonProperty("expires_at") @Nullable String expiresAt) {

        String checkedName() {
            return Fields.text("name", name, MAX_NAME);
        }

        Set<Scope> checkedScopes() {
            if (scopes == null || scopes.isEmpty()) {
                throw LedgerException.missing("scopes");
            }
            Set<Scope> checked = new LinkedHashSet<>();
            for (String scope : scopes) {
                checked.add(Scope.of(String.valueOf(scope)).orElseThrow(() -> LedgerException.invalid("scopes", "holds an unknown scope")));
            }
            return checked;
        }

        @Nullable Instant checkedExpiry(Instant now) {
            if (expiresAt == null) {
                return null;
            }
            try {
                Instant expiry = OffsetDateTime.parse(expiresAt).toInstant();
                if (expiry.isAfter(now)) {
                    return expiry;
                }
            } catch (DateTimeException e) {
                throw LedgerException.invalid("expires_at", "must be a time such as 2027-01-31T12:00:00Z");
            }
            throw LedgerException.invalid("expires_at", "must be in the future");
        }
    }

    @Schema(example = """
            {"user_id": "anna", "name": "Anna Berg", "email": "anna@example.com", "role": "manager"}""")
    record NewUser(@JsonProperty("user_id") @Nullable String userId, @Nullable String name, @Nullable String email, @Nullable String role) {

        String checkedUserId() {
            return Fields.text("user_id", userId, MAX_ID);
        }

        String checkedName() {
            return Fields.text("name", name, MAX_NAME);
        }

        String checkedEmail() {
            String given = Fields.text("email", email, MAX_NAME);
            int at = given.indexOf('@');
            if (at < 1 || at == given.length() - 1) {
                throw LedgerException.invalid("email", "must be an e-mail address");
            }
            return given;
        }

        Role checkedRole() {
            return Role.of(Fields.text("role", role, MAX_ID))
                    .orElseThrow(() -> LedgerException.invalid("role", "must be one of csr, sales_rep, manager, executive, auditor"));
        }
    }

    @Schema(example = """
            {"client": "acme-voice", "campaign_id": "spring"}""")
    record NewUploadClient(
            @Nullable String client,
            @JsonProperty("campaign_id") @Nullable String campaignId,
            @JsonProperty("voice_agent_id") @Nullable String voiceAgentId) {

        String checkedClient() {
            return Fields.text("client", client, MAX_ID);
        }

        @Nullable String checkedCampaignId() {
            return Fields.optionalText("campaign_id", campaignId, MAX_ID);
        }

        @Nullable String checkedVoiceAgentId() {
            return Fields.optionalText("voice_agent_id", voiceAgentId, MAX_ID);
        }
    }
}
