package io.leadledger.support;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class TestDatabaseTest {

    @RegisterExtension
    static final TestDatabase migrated = TestDatabase.migrated();

    @RegisterExtension
    static final TestDatabase empty = TestDatabase.empty();

    @Test
    void each_test_class_has_a_database_of_its_own() {
        String query = "SELECT current_database()";
        assertThat(migrated.jdbc().sql(query).query(String.class).single())
                .isNotEqualTo(empty.jdbc().sql(query).query(String.class).single());
    }

    @Test
    void the_core_schema_is_in_the_one_and_not_in_the_other() {
        String query = "SELECT count(*) FROM information_schema.tables WHERE table_name = 'flyway_schema_history'";
        assertThat(migrated.jdbc().sql(query).query(Long.class).single()).isEqualTo(1);
        assertThat(empty.jdbc().sql(query).query(Long.class).single()).isZero();
    }

    @Test
    void the_server_is_set_as_in_production() {
        assertThat(migrated.jdbc().sql("SHOW fsync").query(String.class).single()).isEqualTo("on");
        assertThat(migrated.jdbc().sql("SHOW synchronous_commit").query(String.class).single()).isEqualTo("on");
        assertThat(migrated.jdbc().sql("SHOW server_encoding").query(String.class).single()).isEqualTo("UTF8");
        assertThat(migrated.jdbc().sql("SELECT datcollate FROM pg_database WHERE datname = current_database()").query(String.class).single())
                .isEqualTo("C.UTF-8");
    }

    @Test
    void the_extensions_that_searches_need_are_there() {
        migrated.jdbc().sql("CREATE EXTENSION IF NOT EXISTS pg_trgm").update();
        migrated.jdbc().sql("CREATE EXTENSION IF NOT EXISTS btree_gin").update();
        assertThat(migrated.jdbc().sql("SELECT cardinality(show_trgm('Привет'))").query(Integer.class).single()).isGreaterThan(3);
    }
}
