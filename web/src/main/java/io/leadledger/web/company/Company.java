package io.leadledger.web.company;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything belongs to one of these.
 *
 * @param timeZone decides which day a fact belongs to
 * @param defaultCountry ISO 3166 alpha-2 code that phone numbers without a country code get; null when none is set
 * @param requestsPerMinute replaces every documented limit; null when the documented ones hold
 */
public record Company(
        UUID companyId,
        String name,
        Tier tier,
        ZoneId timeZone,
        @Nullable String defaultCountry,
        @Nullable Integer requestsPerMinute) {}
