package io.leadledger.database;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The official image is built with other options than the embedded server. */
class ContainerDatabaseTest {

    @Test
    void the_core_schema_fits_the_official_image() {
        assumeThat(DockerClientFactory.instance().isDockerAvailable())
                .as("Docker is not available here, so the official PostgreSQL image is not tried").isTrue();
        try (PostgreSQLContainer container = new PostgreSQLContainer("postgres:18")) {
            container.start();
            DatabaseUrl url = DatabaseUrl.parse("postgres://%s:%s@%s:%d/%s".formatted(container.getUsername(), container.getPassword(),
                    container.getHost(), container.getFirstMappedPort(), container.getDatabaseName()));
            var source = new DriverManagerDataSource(url.jdbcUrl(), String.valueOf(url.username()), String.valueOf(url.password()));
            Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
            JdbcClient jdbc = JdbcClient.create(source);
            jdbc.sql("CREATE EXTENSION IF NOT EXISTS pg_trgm").update();
            jdbc.sql("CREATE EXTENSION IF NOT EXISTS btree_gin").update();
            assertThat(jdbc.sql("SELECT count(*) FROM flyway_schema_history WHERE success").query(Integer.class).single()).isPositive();
        }
    }
}
