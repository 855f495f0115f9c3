package io.leadledger.automation.webhook;

import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.EntityKind;
import io.leadledger.api.LeadEvent;
import io.leadledger.api.LedgerEvent;
import io.leadledger.api.MetaKeys;
import io.leadledger.api.StreamId;
import io.leadledger.automation.feed.Feed;
import io.leadledger.automation.feed.FeedProcessor;
import io.leadledger.command.eventstore.CommitSignal;
import io.leadledger.command.eventstore.EventObjectMapper;
import io.leadledger.command.eventstore.LedgerEventStore;
import io.leadledger.command.eventstore.LogTail;
import io.leadledger.command.eventstore.NamedTypeJacksonSerializer;
import io.leadledger.command.eventstore.OldRevisions;
import io.leadledger.command.eventstore.PostgresEventStorageEngine;
import io.leadledger.projection.runtime.ProcessorFactory;
import io.leadledger.projection.runtime.ProjectionSettings;
import io.leadledger.support.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/** On a log and a token store as in the application. */
class FeedTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.migrated();

    private static final UUID COMPANY = UUID.fromString("550e8400-e29b-41d4-a716-446655440000");
    private static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");
    private static final Duration DEADLINE = Duration.ofSeconds(40);

    private final JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
    private final Serializer serializer = NamedTypeJacksonSerializer.create(EventObjectMapper.create());
    private final CommitSignal signal = new CommitSignal();
    private final PostgresEventStorageEngine engine = new PostgresEventStorageEngine(
            database.dataSource(), transactions, serializer, new OldRevisions(), signal::committed);
    private final LogTail tail = new LogTail(engine, signal, database.dataSource());
    private final LedgerEventStore log = LedgerEventStore.create(engine, tail);
    private final TokenStore tokens = ProcessorFactory.tokenStore(
            new SpringDataSourceConnectionProvider(database.dataSource()), serializer, ProjectionSettings.defaults(), "node");
    private final Feed feed = new Feed(
            List.of(new WebhookListener(
                    new DeliveryWriter(database.jdbc(), Clock.systemUTC()), new StreamChanges(log, new CampaignTotals(database.jdbc())), () -> {})),
            new SimpleMeterRegistry());

    @BeforeEach
    void an_empty_log() {
        database.jdbc().sql("TRUNCATE domain_event_entry, token_entry, webhook_subscription, webhook_delivery, webhook_attempt").update();
        database.jdbc().sql("""
                        INSERT INTO companies (company_id, name, tier, time_zone) VALUES (?, 'Acme', 'enterprise', 'UTC')
                        ON CONFLICT DO NOTHING""").param(COMPANY).update();
        tail.start();
    }

    @AfterEach
    void close() {
        tail.close();
    }

    @Test
    void a_failure_between_the_rows_and_the_token_leaves_neither_and_the_next_attempt_leaves_both_once() {
        FeedProcessor processor = processor(failingOnce());
        processor.beginAtTheEnd();
        subscribe();
        append(0, new LeadEvent.Captured("anna", "lead", false, Map.of("name", TextNode.valueOf("Anna")), List.of(), AT));
        append(1, new LeadEvent.Scored("anna", new BigDecimal(40), null, null, Map.of(), AT.plusSeconds(1)));
        append(2, new LeadEvent.Scored("anna", new BigDecimal(85), null, null, Map.of(), AT.plusSeconds(2)));
        processor.start();

        await(() -> bodies().size() == 3);
        processor.stop();

        assertThat(failures).hasPositiveValue();
        assertThat(bodies().get(1)).contains("\"old_score\":0", "\"new_score\":40");
        assertThat(bodies().get(2)).contains("\"old_score\":40", "\"new_score\":85");
    }

    @Test
    void the_first_start_begins_at_the_end_and_a_later_one_where_the_last_ended() {
        append(0, new LeadEvent.Captured("anna", "lead", false, Map.of(), List.of(), AT));
        append(1, new LeadEvent.StageChanged("anna", "mql", Map.of(), AT.plusSeconds(1)));
        FeedProcessor first = processor(tokens);
        first.beginAtTheEnd();
        subscribe();
        database.jdbc().sql("UPDATE webhook_subscription SET from_position = 0").update();
        append(2, new LeadEvent.StageChanged("anna", "sql", Map.of(), AT.plusSeconds(2)));
        first.start();
        await(() -> bodies().size() == 1);
        first.stop();
        append(3, new LeadEvent.StageChanged("anna", "customer", Map.of(), AT.plusSeconds(3)));

        FeedProcessor second = processor(tokens);
        second.beginAtTheEnd();
        second.start();
        await(() -> bodies().size() == 2);
        second.stop();

        assertThat(bodies().get(0)).contains("\"old_stage\":\"mql\"", "\"new_stage\":\"sql\"");
        assertThat(bodies().get(1)).contains("\"old_stage\":\"sql\"", "\"new_stage\":\"customer\"");
    }

    @Test
    void it_refuses_to_be_replayed() {
        assertThat(feed.supportsReset()).isFalse();
    }

    private final AtomicInteger failures = new AtomicInteger();

    /** The real token store, but the first token that goes beyond the beginning is refused after the rows were written. */
    private TokenStore failingOnce() {
        return (TokenStore) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {TokenStore.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("storeToken") && !bodies().isEmpty() && failures.getAndIncrement() == 0) {
                throw new IllegalStateException("the instance dies here");
            }
            try {
                return method.invoke(tokens, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private FeedProcessor processor(TokenStore store) {
        return new FeedProcessor(feed, log, store, new SpringTransactionManager(transactions));
    }

    private static void subscribe() {
        new SubscriptionStore(database.jdbc()).add(
                new Subscription(
                        "wh_1", COMPANY, Family.NEXUS, "https://a.example/", Set.of(EventType.values()), null, true, null, null, AT, AT, null),
                Secrets.random());
    }

    private void append(long sequence, LedgerEvent event) {
        String stream = StreamId.of(COMPANY, EntityKind.LEAD, "anna").value().toString();
        engine.appendEvents(new GenericDomainEventMessage<>("Lead", stream, sequence, event)
                .withMetaData(Map.of(MetaKeys.COMPANY_ID, COMPANY.toString())));
    }

    private static List<String> bodies() {
        return database.jdbc().sql("SELECT convert_from(body, 'UTF8') FROM webhook_delivery ORDER BY position, event_type").query(String.class).list();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                fail("did not happen within " + DEADLINE);
            }
            LockSupport.parkNanos(50_000_000L);
        }
    }
}
