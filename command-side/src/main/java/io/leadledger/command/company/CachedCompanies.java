package io.leadledger.command.company;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.leadledger.web.company.Companies;
import io.leadledger.web.company.Company;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Owners of user and client ids never change, so what was found is kept long; what was not found may be added at any moment. */
@Component
final class CachedCompanies implements Companies {

    private static final Duration UNKNOWN = Duration.ofSeconds(1);
    private static final Duration COMPANY = Duration.ofSeconds(10);
    private static final Duration OWNER = Duration.ofMinutes(10);

    private final CompanyStore store;
    private final Cache<UUID, Optional<Company>> companies = cache(COMPANY);
    private final Cache<String, Optional<UUID>> owners = cache(OWNER);
    private final Cache<String, Optional<UUID>> clients = cache(OWNER);

    CachedCompanies(CompanyStore store) {
        this.store = store;
    }

    @Override
    public Optional<Company> company(UUID companyId) {
        return companies.get(companyId, store::find);
    }

    @Override
    public Optional<UUID> companyOfUser(String userId) {
        return owners.get(userId, store::companyOfUser);
    }

    @Override
    public Optional<UUID> companyOfUploadClient(String client) {
        return clients.get(client, store::companyOfUploadClient);
    }

    void forgetCompany(UUID companyId) {
        companies.invalidate(companyId);
        owners.invalidate(companyId.toString());
    }

    void forgetUser(String userId) {
        owners.invalidate(userId);
    }

    void forgetUploadClient(String client) {
        clients.invalidate(client);
    }

    private static <K, V> Cache<K, Optional<V>> cache(Duration found) {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfter(Expiry.<K, Optional<V>>creating((key, value) -> value.isPresent() ? found : UNKNOWN))
                .build();
    }
}
