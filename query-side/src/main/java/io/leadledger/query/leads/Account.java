package io.leadledger.query.leads;

import java.util.UUID;

/**
 * Whose leads are asked for.
 *
 * @param userId as the read model writes it: empty for the company's own account
 */
public record Account(UUID companyId, String userId) {

    static Account of(UUID companyId, String userId) {
        return new Account(companyId, userId.equalsIgnoreCase(companyId.toString()) ? "" : userId);
    }
}
