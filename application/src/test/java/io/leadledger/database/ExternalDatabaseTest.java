package io.leadledger.database;

import io.leadledger.api.DataDirectory;
import io.leadledger.support.TestDatabase;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class ExternalDatabaseTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.empty();

    @TempDir
    Path directory;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
            .withUserConfiguration(DatabaseConfiguration.class)
            .withBean(DataDirectory.class, () -> new DataDirectory(directory));

    @Test
    void a_named_database_is_used_and_no_server_started() {
        application.withPropertyValues("DATABASE_URL=" + database.url()).run(context -> {
            assertThat(context).doesNotHaveBean(EmbeddedDatabase.class);
            String used = JdbcClient.create(context.getBean(DataSource.class)).sql("SELECT current_database()").query(String.class).single();
            assertThat(database.url()).contains("/" + used + "?");
        });
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void without_one_the_server_lives_as_long_as_the_application() {
        application.withPropertyValues("DATABASE_URL=").run(context -> {
            assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl()).isEqualTo(context.getBean(EmbeddedDatabase.class).jdbcUrl());
            assertThat(JdbcClient.create(context.getBean(DataSource.class)).sql("SHOW data_directory").query(String.class).single())
                    .isEqualTo(directory.toRealPath().resolve("postgres").toString());
        });
        assertThat(directory.resolve("postgres").resolve("PG_VERSION")).exists();
        assertThat(directory.resolve("postgres").resolve("postmaster.pid")).doesNotExist();
    }
}
