package io.leadledger.projection.runtime;

import java.util.List;
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
