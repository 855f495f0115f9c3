package io.leadledger.api.query;

import java.util.List;
import java.util.UUID;

/**
 * Asks which of these numbers are on the company's do-not-call list. Whoever orders a call is refused all the same; this is for those who want
 * to know before. Answered with a {@link Suppressed}.
 *
 * @param phones digits alone, with the country code where it can be known
 */
public record FindSuppressed(UUID companyId, List<String> phones) {

    /** @param phones those of the numbers asked for that are not to be called */
    public record Suppressed(List<String> phones) {}
}
