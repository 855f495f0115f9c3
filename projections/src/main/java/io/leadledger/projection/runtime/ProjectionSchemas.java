package io.leadledger.projection.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the tables of a generation, and shows them to readers as views in the schema {@code read}. */
final class ProjectionSchemas {

    private static final String HISTORY = "flyway_schema_history";
    private static final String POSITION = "position";

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    ProjectionSchemas(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /** Brings the schema up to date; several nodes may do so at once. */
    void migrate(Generation generation) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(generation.schema())
                .defaultSchema(generation.schema())
                .table(HISTORY)
                .locations("classpath:db/projection/" + generation.projection())
                .failOnMissingLocations(true)
                .load()
                .migrate();
        jdbc.sql("create table if not exists " + generation.schema() + "." + POSITION
                        + " (company_id uuid primary key, last_position bigint not null) with (fillfactor = 50)")
                .update();
    }

    /** Points the views at this generation, in the caller's transaction: readers see the old rows or the new, never none. */
    void publish(Generation generation) {
        for (String table : tables(generation)) {
            String view = "read." + (table.equals(POSITION) ? generation.sqlName() + "_" + POSITION : table);
            String source = generation.schema() + "." + table;
            if (!columns(view).equals(columns(source)) || !isReadBy(view, generation)) {
                jdbc.sql("drop view if exists " + view).update();
                jdbc.sql("create view " + view + " as select * from " + source).update();
            }
        }
    }

    /** For the rest of the transaction. */
    void waitForReadersAtMost(Duration limit) {
        jdbc.sql("select set_config('lock_timeout', ?, true)").param(limit.toMillis() + "ms").query(String.class).single();
    }

    void drop(Generation generation) {
        jdbc.sql("drop schema if exists " + generation.schema() + " cascade").update();
        jdbc.sql("delete from public.token_entry where processor_name = ?").param(generation.processor()).update();
        jdbc.sql("delete from public.dead_letter_entry where processing_group = ?").param(generation.processor()).update();
    }

    /**
     * Rows and positions are committed together, so in one snapshot the rows of a company that both have taken equally far must be the
     * same in number. Must be called in a transaction that sees one snapshot.
     */
    ProjectionComparison compare(Generation current, Generation next, Set<String> totals, Set<UUID> alreadyCompared) {
        Set<UUID> level = new HashSet<>();
        Set<UUID> apart = new HashSet<>();
        jdbc.sql("select company_id, n.last_position is not distinct from c.last_position as level from "
                        + current.schema() + "." + POSITION + " c left join " + next.schema() + "." + POSITION + " n using (company_id)")
                .query(row -> {
                    (row.getBoolean("level") ? level : apart).add(row.getObject("company_id", UUID.class));
                });
        level.removeAll(alreadyCompared);
        apart.removeAll(alreadyCompared);
        List<String> differences = level.isEmpty() ? List.of() : differences(current, next, totals, level.toArray(UUID[]::new));
        return new ProjectionComparison(level, apart, differences);
    }

    private List<String> differences(Generation current, Generation next, Set<String> totals, UUID[] companies) {
        List<String> differences = new ArrayList<>();
        for (String table : tables(current)) {
            if (!table.equals(POSITION) && !totals.contains(table)) {
                long before = rows(current, table, companies);
                long after = tables(next).contains(table) ? rows(next, table, companies) : 0;
                if (before != after) {
                    differences.add(table + " has " + after + " rows instead of " + before);
                }
            }
        }
        return differences;
    }

    private long rows(Generation generation, String table, UUID[] companies) {
        return jdbc.sql("select count(*) from " + generation.schema() + "." + table + " where company_id = any(?)")
                .param(companies)
                .query(Long.class)
                .single();
    }

    private List<String> tables(Generation generation) {
        return jdbc.sql(
                        """
                        select relname from pg_class
                        where relnamespace = ?::regnamespace and relkind in ('r', 'p') and not relispartition and relname <> ?
                        order by relname
                        """)
                .params(generation.schema(), HISTORY)
                .query(String.class)
                .list();
    }

    private List<String> columns(String relation) {
        return jdbc.sql(
                        """
                        select attname || ' ' || atttypid::regtype from pg_attribute
                        where attrelid = to_regclass(?) and attnum > 0 and not attisdropped order by attnum
                        """)
                .param(relation)
                .query(String.class)
                .list();
    }

    private boolean isReadBy(String view, Generation generation) {
        return jdbc.sql(
                        """
                        select exists (select 1 from information_schema.view_table_usage
                            where view_schema || '.' || view_name = ? and table_schema = ?)
                        """)
                .params(view, generation.schema())
                .query(Boolean.class)
                .single();
    }
}
