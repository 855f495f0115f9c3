package io.leadledger.crm;

import io.leadledger.api.LedgerEvent;
import io.leadledger.projection.runtime.Projector;
import io.leadledger.projection.runtime.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables of projections in a test's database, filled with events directly; readers find them in schema {@code read}. */
public final class ReadModels implements AutoCloseable {

    private static final String PACKAGES = "io.leadledger.projection.";

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private long position;

    /** @param packages of the projections, below {@code io.leadledger.projection} */
    public ReadModels(DataSource dataSource, String... packages) {
        jdbc = JdbcClient.create(dataSource);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        context.registerBean(DataSource.class, () -> dataSource);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(dataSource));
        for (String each : packages) {
            context.scan(PACKAGES + each);
        }
        context.refresh();
        jdbc.sql("CREATE SCHEMA IF NOT EXISTS read").update();
        projectors().forEach(projector -> makeTables(dataSource, projector));
    }

    private List<Projector> projectors() {
        return List.copyOf(context.getBeansOfType(Projector.class).values());
    }

    private static String schema(Projector projector) {
        return projector.name().replace('-', '_') + "_1";
    }

    private void makeTables(DataSource dataSource, Projector projector) {
        Flyway.configure()
                .dataSource(dataSource)
                .defaultSchema(schema(projector))
                .locations("classpath:db/projection/" + projector.name())
                .load()
                .migrate();
        jdbc.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = ? AND table_name <> 'flyway_schema_history'")
                .param(schema(projector))
                .query(String.class)
                .list()
                .forEach(table -> jdbc.sql("CREATE VIEW read.%1$s AS SELECT * FROM %2$s.%1$s".formatted(table, schema(projector)))
                        .update());
    }

    public List<RecordedEvent> recorded(UUID companyId, LedgerEvent... events) {
        List<RecordedEvent> recorded = new ArrayList<>();
        for (LedgerEvent event : events) {
            recorded.add(new RecordedEvent(++position, companyId, event));
        }
        return recorded;
    }

    /** As one batch. */
    public void apply(UUID companyId, LedgerEvent... events) {
        apply(recorded(companyId, events));
    }

    public void apply(List<RecordedEvent> batch) {
        apply(batch, false);
    }

    /** As a batch whose transaction fails in the end. */
    public void applyAndRollBack(UUID companyId, LedgerEvent... events) {
        apply(recorded(companyId, events), true);
    }

    private void apply(List<RecordedEvent> batch, boolean rollBack) {
        for (Projector projector : projectors()) {
            transactions.executeWithoutResult(transaction -> {
                jdbc.sql("SET LOCAL search_path TO " + schema(projector) + ", public").update();
                List<RecordedEvent> relevant =
                        batch.stream().filter(event -> projector.concern().isInstance(event.payload())).toList();
                if (!relevant.isEmpty()) {
                    projector.apply(relevant);
                }
                if (rollBack) {
                    transaction.setRollbackOnly();
                }
            });
        }
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    @Override
    public void close() {
        context.close();
    }
}
