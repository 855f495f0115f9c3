package io.leadledger.command.company;

import io.leadledger.command.company.Credentials.Content;
import io.leadledger.web.company.Company;
import io.leadledger.web.company.Tier;
import io.leadledger.web.security.KeyText;
import io.leadledger.web.security.Scope;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An empty database gets its first company and keys before the first request is taken. A crash on the way is mended by the next start: a draft
 * whose keys the database knows is put in place, and where no file tells the keys of a database of our own, new ones are made. A database that
 * others share is left alone: there another instance's file tells the keys.
 */
@Component
@DependsOnDatabaseInitialization
class CompanyBootstrap implements InitializingBean {

    static final UUID FIRST_COMPANY = UUID.fromString("550e8400-e29b-41d4-a716-446655440000");

    private static final Logger LOG = LoggerFactory.getLogger(CompanyBootstrap.class);
    private static final long LOCK = 0x6c656467_66697273L;

    private final CompanyStore companies;
    private final KeyStore keys;
    private final Credentials credentials;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final boolean sharedDatabase;

    CompanyBootstrap(
            CompanyStore companies,
            KeyStore keys,
            Credentials credentials,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Value("${DATABASE_URL:}") String databaseUrl) {
        this.companies = companies;
        this.keys = keys;
        this.credentials = credentials;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.sharedDatabase = !databaseUrl.isBlank();
    }

    @Override
    public void afterPropertiesSet() {
        boolean drafted = Boolean.TRUE.equals(transaction.execute(status -> prepare()));
        if (drafted) {
            credentials.putDraftInPlace();
        }
    }

    /** Whether a draft is to be put in place once this is committed. */
    private boolean prepare() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((row, index) -> 0).single();
        UUID companyId = companies.oldest().orElse(null);
        if (companyId == null) {
            companies.add(new Company(FIRST_COMPANY, "First company", Tier.ENTERPRISE, ZoneId.of("UTC"), null, null));
            companies.addUser(FIRST_COMPANY, FIRST_COMPANY.toString(), "First company", null, null);
            return draftNewKeys(FIRST_COMPANY);
        }
        if (credentials.current().filter(this::isKnown).isPresent()) {
            return false;
        }
        if (credentials.drafted().filter(this::isKnown).isPresent()) {
            return true;
        }
        if (sharedDatabase) {
            LOG.warn("this instance has no credentials file that fits the database; another instance's or the operator's keys are needed");
            return false;
        }
        return draftNewKeys(companies.find(FIRST_COMPANY).map(Company::companyId).orElse(companyId));
    }

    private boolean draftNewKeys(UUID companyId) {
        String adminKey = keys.add(companyId, "first admin key", Set.of(Scope.ADMIN), null).text();
        String apiKey = keys.add(companyId, "first key", Scope.ofCompanyKey(), null).text();
        credentials.draft(new Content(companyId.toString(), adminKey, apiKey));
        return true;
    }

    /** Revoked keys count too: whoever revoked them had others. */
    private boolean isKnown(Content content) {
        return jdbc.sql("SELECT count(*) FROM api_keys WHERE key_hash = :hash")
                .param("hash", KeyText.hash(content.adminKey()))
                .query(Long.class)
                .single() == 1;
    }
}
