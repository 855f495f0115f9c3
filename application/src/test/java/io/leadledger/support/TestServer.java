package io.leadledger.support;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.leadledger.api.DataDirectory;
import io.leadledger.database.DatabaseException;
import io.leadledger.database.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The one embedded server of a test JVM, started by the first test that needs it. Its files stay in {@code target}, so that the next
 * run starts faster and takes over what a killed run left.
 */
final class TestServer {

    private static final String TEMPLATE = "migrated_template";
    private static final AtomicInteger count = new AtomicInteger();

    private final EmbeddedDatabase server;

    private TestServer(EmbeddedDatabase server) {
        this.server = server;
    }

    private static final class Holder {

        static final TestServer INSTANCE = start();
    }

    static TestServer get() {
        return Holder.INSTANCE;
    }

    private static TestServer start() {
        TestServer server = new TestServer(firstFree());
        // After every application: one that loses its database does not end soon.
        SpringApplication.getShutdownHandlers().add(server.server::close);
        JdbcClient admin = server.admin();
        admin.sql("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%' OR datname = ?").param(TEMPLATE).query(String.class).list()
                .forEach(server::drop);
        admin.sql("CREATE DATABASE " + TEMPLATE).update();
        Flyway.configure().dataSource(server.plain(TEMPLATE)).locations("classpath:db/migration").load().migrate();
        return server;
    }

    /** Another JVM may run tests of the same module: each takes a directory that nobody holds. */
    private static EmbeddedDatabase firstFree() {
        for (int number = 1; ; number++) {
            try {
                return EmbeddedDatabase.start(new DataDirectory(Path.of("target", "test-database-" + number)));
            } catch (DatabaseException e) {
                if (number == 8) {
                    throw e;
                }
            }
        }
    }

    /** A new database with the core schema, or an empty one. */
    synchronized String create(boolean migrated) {
        String name = "test_" + ProcessHandle.current().pid() + "_" + count.incrementAndGet();
        admin().sql("CREATE DATABASE " + name + (migrated ? " TEMPLATE " + TEMPLATE : "")).update();
        return name;
    }

    void drop(String name) {
        admin().sql("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)").update();
    }

    HikariDataSource pool(String name) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url(name));
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(0);
        config.addDataSourceProperty("reWriteBatchedInserts", true);
        return new HikariDataSource(config);
    }

    String url(String name) {
        String base = server.jdbcUrl();
        return base.substring(0, base.lastIndexOf('/') + 1) + name + "?user=" + server.username() + "&password=" + server.password();
    }

    private JdbcClient admin() {
        return JdbcClient.create(plain("postgres"));
    }

    private DataSource plain(String name) {
        return new DriverManagerDataSource(url(name));
    }
}
