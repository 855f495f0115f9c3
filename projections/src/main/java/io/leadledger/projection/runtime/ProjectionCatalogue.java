package io.leadledger.projection.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Generations together with their tables and views. Safe to use from several nodes at once. */
public final class ProjectionCatalogue {

    private final Generations generations;
    private final ProjectionSchemas schemas;
    /** A reader that takes longer keeps the old copy in place for a while, instead of all readers after it. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    private final TransactionTemplate transaction;
    private final TransactionTemplate comparisons;

    public ProjectionCatalogue(DataSource dataSource, PlatformTransactionManager transactions) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        this.generations = new Generations(jdbc);
        this.schemas = new ProjectionSchemas(dataSource, jdbc);
        this.transaction = new TransactionTemplate(transactions);
        this.comparisons = new TransactionTemplate(transactions);
        comparisons.setReadOnly(true);
        comparisons.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
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

    /** The one that is being built already, or else another one. */
    Generation buildingOrNew(String projection, boolean acceptDifferences) {
        Generation building = transaction.execute(status -> {
            generations.lock();
            Generation known = active(projection).entrySet().stream()
                    .filter(each -> each.getValue() == GenerationState.BUILDING)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseGet(() -> generations.add(projection, GenerationState.BUILDING));
            if (acceptDifferences) {
                generations.acceptDifferences(known);
            }
            return known;
        });
        schemas.migrate(building);
        return building;
    }

    /** Its tables, before it is filled; several nodes may do so at once. */
    void prepare(Generation generation) {
        schemas.migrate(generation);
    }

    Optional<GenerationRecord> find(Generation generation) {
        return generations.find(generation);
    }

    Optional<Generation> current(String projection) {
        return generations.current(projection);
    }

    /** How the tables of two generations differ. */
    ProjectionComparison compare(Generation current, Generation next, Set<String> totals, Set<UUID> alreadyCompared) {
        return comparisons.execute(status -> schemas.compare(current, next, totals, alreadyCompared));
    }

    /** The current one stays. */
    void refuse(Generation generation, String because) {
        transaction.executeWithoutResult(status -> {
            generations.lock();
            if (isIn(generation, GenerationState.BUILDING)) {
                generations.change(generation, GenerationState.REFUSED);
                generations.remark(generation, because);
            }
        });
    }

    void remark(Generation generation, String remark) {
        generations.remark(generation, remark);
    }

    /** Takes away what nobody has used for a while. */
    void sweep(Duration unused) {
        generations.leftBehind(unused).forEach(generation -> transaction.executeWithoutResult(status -> schemas.drop(generation)));
    }

    private boolean isIn(Generation generation, GenerationState state) {
        return generations.find(generation).filter(known -> known.state() == state).isPresent();
    }

    /** @return the generation that was current; empty when there was none, or another node has replaced it already */
    Optional<Generation> promote(Generation generation) {
        return transaction.execute(status -> {
            generations.lock();
            if (!isIn(generation, GenerationState.BUILDING)) {
                return Optional.empty(); // another node was faster
            }
            schemas.waitForReadersAtMost(LONGEST_WAIT);
            Optional<Generation> replaced = generations.current(generation.projection()).filter(current -> !current.equals(generation));
            replaced.ifPresent(old -> generations.change(old, GenerationState.RETIRED));
            generations.change(generation, GenerationState.CURRENT);
            schemas.publish(generation);
            return replaced;
        });
    }
}
