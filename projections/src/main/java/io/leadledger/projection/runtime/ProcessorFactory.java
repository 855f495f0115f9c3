package io.leadledger.projection.runtime;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together what fills one generation. */
public final class ProcessorFactory {

    private static final TokenSchema TOKENS = TokenSchema.builder()
            .setTokenTable("public.token_entry")
            .setProcessorNameColumn("processor_name")
            .setTokenTypeColumn("token_type")
            .build();

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final Serializer serializer;
    private final MeterRegistry meters;
    private final ProjectionProcessor.Feed feed;
    private final Semaphore turns;

    /**
     * @param transactions on the data source
     * @param connections of the current transaction
     */
    public ProcessorFactory(
            DataSource dataSource,
            ConnectionProvider connections,
            TransactionManager transactions,
            StreamableMessageSource<TrackedEventMessage<?>> source,
            TokenStore tokens,
            Serializer serializer,
            ProjectionSettings settings,
            MeterRegistry meters) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.connections = connections;
        this.transactions = transactions;
        this.serializer = serializer;
        this.meters = meters;
        this.feed = new ProjectionProcessor.Feed(source, tokens, transactions, settings, this::applied);
        this.turns = new Semaphore(settings.workers());
    }

    /** Axon's token store on our table. */
    public static TokenStore tokenStore(ConnectionProvider connections, Serializer serializer, ProjectionSettings settings, String node) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(TOKENS)
                .serializer(serializer)
                .claimTimeout(settings.claimTimeout())
                .nodeId(node)
                .build();
    }

    ProjectionProcessor create(Generation generation, Projector projector) {
        SequencedDeadLetterQueue<EventMessage<?>> deadLetters =
                DeadLetterTable.queue(generation.processor(), connections, transactions, serializer);
        ProjectionBatch batch = new ProjectionBatch(generation, projector, jdbc, new Savepoints(dataSource), deadLetters);
        Semaphore queue = projector.isWaitedFor() ? new Semaphore(feed.settings().segments()) : turns;
        return new ProjectionProcessor(generation, batch, deadLetters, feed, queue);
    }

    private void applied(String processor, int events) {
        Counter.builder("leadledger.projection.events")
                .description("Events applied to projections")
                .tag("projection", processor)
                .register(meters)
                .increment(events);
    }
}
