package io.leadledger.command.company;

import io.leadledger.api.DataDirectory;
import io.leadledger.support.TestDatabase;
import io.leadledger.web.security.KeyText;
import io.leadledger.web.security.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

class CompanyBootstrapTest {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    private Path directory;

    private JdbcClient jdbc;
    private KeyStore keys;
    private Credentials credentials;

    @BeforeEach
    void emptyDatabase() {
        jdbc = DATABASE.jdbc();
        jdbc.sql("TRUNCATE companies CASCADE").update();
        keys = new KeyStore(jdbc);
        credentials = new Credentials(new DataDirectory(directory));
    }

    @Test
    void an_empty_database_gets_the_first_company_and_its_keys() throws IOException {
        start("");
        Credentials.Content content = credentials.current().orElseThrow();
        assertThat(content.companyId()).isEqualTo("550e8400-e29b-41d4-a716-446655440000");
        assertThat(keys.findLive(KeyText.hash(content.adminKey())).orElseThrow().scopes()).containsExactly(Scope.ADMIN);
        assertThat(keys.findLive(KeyText.hash(content.apiKey())).orElseThrow().scopes())
                .containsExactlyInAnyOrderElementsOf(Scope.ofCompanyKey());
        assertThat(new CompanyStore(jdbc).companyOfUser(content.companyId())).contains(CompanyBootstrap.FIRST_COMPANY);
        var permissions = Files.getPosixFilePermissions(directory.resolve("credentials.json"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void the_second_start_changes_nothing() {
        start("");
        Credentials.Content first = credentials.current().orElseThrow();
        start("");
        assertThat(credentials.current()).contains(first);
        assertThat(countOfKeys()).isEqualTo(2);
    }

    @Test
    void a_crash_before_the_file_is_in_place_is_mended_with_the_keys_already_made() throws IOException {
        start("");
        Credentials.Content made = credentials.current().orElseThrow();
        Files.move(directory.resolve("credentials.json"), directory.resolve("credentials.draft.json"));
        start("");
        assertThat(credentials.current()).contains(made);
        assertThat(countOfKeys()).isEqualTo(2);
    }

    @Test
    void a_crash_before_the_commit_leaves_a_draft_that_is_not_trusted() {
        credentials.draft(new Credentials.Content("c", "ll_a", "ll_b"));
        start("");
        assertThat(credentials.current().orElseThrow().adminKey()).isNotEqualTo("ll_a");
    }

    @Test
    void a_lost_file_is_mended_with_new_keys() throws IOException {
        start("");
        Credentials.Content lost = credentials.current().orElseThrow();
        Files.delete(directory.resolve("credentials.json"));
        start("");
        Credentials.Content mended = credentials.current().orElseThrow();
        assertThat(mended.adminKey()).isNotEqualTo(lost.adminKey());
        assertThat(keys.findLive(KeyText.hash(mended.apiKey()))).isPresent();
    }

    @Test
    void an_instance_that_joins_a_shared_database_makes_no_keys() throws IOException {
        start("postgres://elsewhere/db");
        Files.delete(directory.resolve("credentials.json"));
        start("postgres://elsewhere/db");
        assertThat(credentials.current()).isEmpty();
        assertThat(countOfKeys()).isEqualTo(2);
    }

    private void start(String databaseUrl) {
        var transactions = new DataSourceTransactionManager(DATABASE.dataSource());
        new CompanyBootstrap(new CompanyStore(jdbc), keys, credentials, jdbc, transactions, databaseUrl).afterPropertiesSet();
    }

    private long countOfKeys() {
        return jdbc.sql("SELECT count(*) FROM api_keys").query(Long.class).single();
    }
}
