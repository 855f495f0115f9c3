package io.leadledger.log;

import io.leadledger.projection.runtime.DeadLetters;
import io.leadledger.projection.runtime.ProcessorFactory;
import io.leadledger.projection.runtime.ProjectionCatalogue;
import io.leadledger.projection.runtime.ProjectionRuntime;
import io.leadledger.projection.runtime.ProjectionSettings;
import io.leadledger.projection.runtime.ProjectionStatus;
import io.leadledger.projection.runtime.ProjectionStatuses;
import io.leadledger.projection.runtime.Rebuilds;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

import static org.assertj.core.api.Assertions.fail;

/** One node's projections on the log of a {@link LogFixture}. */
final class ProjectionFixture implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    final LogFixture log;
    final NoteProjector projector;
    final SeenProjector seen;
    final ProjectionRuntime runtime;
    final ProjectionStatuses statuses;
    final DeadLetters deadLetters;
    final Rebuilds rebuilds;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    ProjectionFixture(LogFixture log, String node) {
        this.log = log;
        projector = new NoteProjector(log.jdbc);
        seen = new SeenProjector(log.jdbc);
        ProjectionSettings settings = new ProjectionSettings(1_000, 2, 4, Duration.ofSeconds(2));
        ConnectionProvider connections = new SpringDataSourceConnectionProvider(log.dataSource);
        TokenStore tokens = ProcessorFactory.tokenStore(connections, log.serializer, settings, node);
        ProcessorFactory factory = new ProcessorFactory(
                log.dataSource, connections, log.axonTransactions(), log.store, tokens, log.serializer, settings, meters);
        ProjectionCatalogue catalogue = new ProjectionCatalogue(log.dataSource, log.transactions);
        runtime = new ProjectionRuntime(List.of(projector, seen), catalogue, factory, true);
        statuses = new ProjectionStatuses(runtime, catalogue, log.jdbc, log.serializer);
        rebuilds = new Rebuilds(runtime, catalogue, statuses, Clock.systemUTC());
        deadLetters = new DeadLetters(runtime, log.jdbc, log.transactions);
    }

    void awaitCaughtUp() {
        await(() -> statuses.all().stream().allMatch(status -> !status.segments().isEmpty() && status.lagEvents() == 0));
    }

    /** Of the notes' first generation. */
    ProjectionStatus notes() {
        return statuses.all().stream().filter(status -> status.name().equals(projector.name())).findFirst().orElseThrow();
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("did not happen within " + DEADLINE);
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        runtime.stop();
    }
}
