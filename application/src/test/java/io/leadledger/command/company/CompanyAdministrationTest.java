package io.leadledger.command.company;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.command.company.KeyStore.KeyCard;
import io.leadledger.command.company.KeyStore.NewKey;
import io.leadledger.support.TestDatabase;
import io.leadledger.web.company.Company;
import io.leadledger.web.company.Tier;
import io.leadledger.web.security.KeyText;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CompanyAdministrationTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final Company company = new Company(UUID.randomUUID(), "Acme", Tier.STARTER, ZoneId.of("Asia/Kolkata"), "IN", 5);
    private CachedApiKeys cachedKeys;
    private CachedCompanies cachedCompanies;
    private CompanyAdministration administration;

    @BeforeEach
    void wire() {
        CompanyStore companies = new CompanyStore(DATABASE.jdbc());
        KeyStore keys = new KeyStore(DATABASE.jdbc());
        cachedKeys = new CachedApiKeys(keys);
        cachedCompanies = new CachedCompanies(companies);
        administration = new CompanyAdministration(
                companies, keys, cachedCompanies, cachedKeys, new DataSourceTransactionManager(DATABASE.dataSource()));
    }

    @Test
    void a_company_is_kept_whole_and_has_an_account_user() {
        assertThat(cachedCompanies.company(company.companyId())).isEmpty();
        NewKey key = administration.add(company);
        assertThat(cachedCompanies.company(company.companyId())).contains(company);
        assertThat(cachedCompanies.companyOfUser(company.companyId().toString())).contains(company.companyId());
        assertThat(cachedKeys.byHash(KeyText.hash(key.text())).orElseThrow().companyId()).isEqualTo(company.companyId());
    }

    @Test
    void a_taken_company_id_is_a_conflict() {
        administration.add(company);
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> administration.add(company))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT));
    }

    @Test
    void a_revoked_key_is_refused_at_once() {
        administration.add(company);
        NewKey key = administration.addKey(company.companyId(), "reader", Set.of(Scope.CRM_READ), Instant.parse("2030-01-01T00:00:00Z"));
        String hash = KeyText.hash(key.text());
        assertThat(cachedKeys.byHash(hash).orElseThrow().expiresAt()).isEqualTo("2030-01-01T00:00:00Z");
        assertThat(cachedKeys.isLive(key.keyId())).isTrue();
        administration.revokeKey(company.companyId(), key.keyId());
        assertThat(cachedKeys.byHash(hash)).isEmpty();
        assertThat(cachedKeys.isLive(key.keyId())).isFalse();
        administration.revokeKey(company.companyId(), key.keyId());
        assertThat(administration.keys(company.companyId(), false)).extracting(KeyCard::name).containsExactly("first key");
        assertThat(administration.keys(company.companyId(), true)).hasSize(2);
    }

    @Test
    void a_key_cannot_be_revoked_through_another_company() {
        NewKey key = administration.add(company);
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> administration.revokeKey(UUID.randomUUID(), key.keyId()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_FOUND));
        assertThat(cachedKeys.isLive(key.keyId())).isTrue();
    }

    @Test
    void users_and_clients_belong_to_one_company_each() {
        administration.add(company);
        String user = "user-" + company.companyId();
        administration.addUser(company.companyId(), user, "Anna", "anna@example.com", Role.CSR);
        administration.addUploadClient(company.companyId(), user, null, null);
        assertThat(cachedCompanies.companyOfUser(user)).contains(company.companyId());
        assertThat(cachedCompanies.companyOfUploadClient(user)).contains(company.companyId());
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> administration.addUser(company.companyId(), user, "Anna", "anna@example.com", Role.CSR))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("user_id"));
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> administration.addUploadClient(company.companyId(), user, null, null))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("client"));
    }
}
