package io.leadledger.support;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A database of the embedded PostgreSQL for one test class, with the core schema, dropped after the class:
 * {@snippet :
 * @RegisterExtension
 * static final TestDatabase database = TestDatabase.migrated();
 *
 * @DynamicPropertySource // only where Spring starts
 * static void settings(DynamicPropertyRegistry registry) {
 *     database.register(registry);
 * }
 * }
 * The server runs as in production, with fsync on.
 */
public final class TestDatabase implements BeforeAllCallback, AfterAllCallback {

    private final boolean migrated;
    private @Nullable String name;
    private @Nullable HikariDataSource pool;

    private TestDatabase(boolean migrated) {
        this.migrated = migrated;
    }

    /** With everything in {@code db/migration} applied. */
    public static TestDatabase migrated() {
        return new TestDatabase(true);
    }

    public static TestDatabase empty() {
        return new TestDatabase(false);
    }

    /** A pool of up to 16 connections. The database is made by the first call, if the class has not begun before. */
    public synchronized DataSource dataSource() {
        if (pool == null) {
            pool = TestServer.get().pool(name());
        }
        return pool;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    /** A JDBC URL with user and password in it. */
    public String url() {
        return TestServer.get().url(name());
    }

    /** Lets an application context use this database in place of an embedded server of its own. */
    public void register(DynamicPropertyRegistry registry) {
        registry.add("DATABASE_URL", this::url);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        name();
    }

    @Override
    public synchronized void afterAll(ExtensionContext context) {
        if (pool != null) {
            pool.close();
            pool = null;
        }
        if (name != null) {
            TestServer.get().drop(name);
            name = null;
        }
    }

    private synchronized String name() {
        if (name == null) {
            name = TestServer.get().create(migrated);
        }
        return Objects.requireNonNull(name);
    }
}
