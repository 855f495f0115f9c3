package io.leadledger.projection.runtime;

import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Generations together with their tables and views. Safe to use from several nodes at once. */
public final class ProjectionCatalogue {

    private final Generations generations;
    private final ProjectionSchemas schemas;
    private final TransactionTemplate transaction;

    public ProjectionCatalogue(DataSource dataSource, PlatformTransactionManager transactions) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        this.generations = new Generations(jdbc);
        this.schemas = new ProjectionSchemas(dataSource, jdbc);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Brings all generations that are filled up to date with their migrations, the first one being made when there is none. */
    void ensureCurrent(String projection) {
        transaction.executeWithoutResult(status -> {
            generations.lock();
            if (generations.current(projection).isEmpty()) {
                generations.add(projection, GenerationState.CURRENT);
            }
        });
        active(projection).keySet().forEach(schemas::migrate);
        transaction.executeWithoutResult(status -> {
            generations.lock();
            generations.current(projection).ifPresent(schemas::publish);
        });
    }

    Map<Generation, GenerationState> active(String projection) {
        return active().getOrDefault(projection, Map.of());
    }

    /** Of all projections that were ever started, by name. */
    Map<String, Map<Generation, GenerationState>> active() {
        return generations.active();
    }

    Generation addBuilding(String projection) {
        Generation added = transaction.execute(status -> {
            generations.lock();
            return generations.add(projection, GenerationState.BUILDING);
        });
        schemas.migrate(added);
        return added;
    }

    /** @return the generation that was current */
    Optional<Generation> promote(Generation generation) {
        return transaction.execute(status -> {
            generations.lock();
            Optional<Generation> replaced = generations.current(generation.projection()).filter(current -> !current.equals(generation));
            replaced.ifPresent(old -> generations.change(old, GenerationState.RETIRED));
            generations.change(generation, GenerationState.CURRENT);
            schemas.publish(generation);
            return replaced;
        });
    }
}
