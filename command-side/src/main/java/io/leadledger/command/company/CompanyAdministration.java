package io.leadledger.command.company;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.company.KeyStore.KeyCard;
import io.leadledger.command.company.KeyStore.NewKey;
import io.leadledger.web.company.Company;
import io.leadledger.web.company.Tier;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes to companies and what hangs on them; each is seen on this node at once. */
@Component
class CompanyAdministration {

    private final CompanyStore companies;
    private final KeyStore keys;
    private final CachedCompanies cachedCompanies;
    private final CachedApiKeys cachedKeys;
    private final TransactionTemplate transaction;

    CompanyAdministration(
            CompanyStore companies,
            KeyStore keys,
            CachedCompanies cachedCompanies,
            CachedApiKeys cachedKeys,
            PlatformTransactionManager transactions) {
        this.companies = companies;
        this.keys = keys;
        this.cachedCompanies = cachedCompanies;
        this.cachedKeys = cachedKeys;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The company, its first key, and the account user that every company has, under the company's own id. */
    NewKey add(Company company) {
        NewKey key = Objects.requireNonNull(transaction.execute(status -> {
            String companyId = company.companyId().toString();
            if (!companies.add(company) || !companies.addUser(company.companyId(), companyId, company.name(), null, null)) {
                throw new LedgerException(ErrorCode.CONFLICT, "company_id", "'company_id' is already taken");
            }
            return keys.add(company.companyId(), "first key", Scope.ofCompanyKey(), null);
        }));
        cachedCompanies.forgetCompany(company.companyId());
        return key;
    }

    NewKey addKey(UUID companyId, String name, Set<Scope> scopes, @Nullable Instant expiresAt) {
        requireKnown(companyId);
        return keys.add(companyId, name, scopes, expiresAt);
    }

    List<KeyCard> keys(UUID companyId, boolean revokedToo) {
        requireKnown(companyId);
        return keys.list(companyId, revokedToo);
    }

    void revokeKey(UUID companyId, UUID keyId) {
        String hash = keys.revoke(companyId, keyId).orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND));
        cachedKeys.forget(hash, keyId);
    }

    void addUser(UUID companyId, String userId, String name, String email, Role role) {
        transaction.executeWithoutResult(status -> {
            Company company = companies.lock(companyId).orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND, "Company not found"));
            if (!companies.addUser(companyId, userId, name, email, role.wire())) {
                throw new LedgerException(ErrorCode.CONFLICT, "user_id", "'user_id' is already taken");
            }
            int seats = seats(company.tier());
            if (companies.seatsTaken(companyId) > seats) {
                throw new LedgerException(ErrorCode.SEATS_LIMIT_EXCEEDED, "The company's tier has " + seats + " seats; all are taken");
            }
        });
        cachedCompanies.forgetUser(userId);
    }

    private static int seats(Tier tier) {
        return switch (tier) {
            case STARTER -> 3;
            case PROFESSIONAL -> 15;
            case ENTERPRISE -> Integer.MAX_VALUE;
        };
    }

    void addUploadClient(UUID companyId, String client, @Nullable String campaignId, @Nullable String voiceAgentId) {
        requireKnown(companyId);
        if (!companies.addUploadClient(companyId, client, campaignId, voiceAgentId)) {
            throw new LedgerException(ErrorCode.CONFLICT, "client", "'client' is already taken");
        }
        cachedCompanies.forgetUploadClient(client);
    }

    private void requireKnown(UUID companyId) {
        if (companies.find(companyId).isEmpty()) {
            throw new LedgerException(ErrorCode.NOT_FOUND, "Company not found");
        }
    }
}
