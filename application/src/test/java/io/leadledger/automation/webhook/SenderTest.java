package io.leadledger.automation.webhook;

import io.leadledger.automation.webhook.DeliveryWriter.Listener;
import io.leadledger.automation.webhook.Result.Outcome;
import io.leadledger.support.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/** By the clock, without a network. */
class SenderTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.migrated();

    private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");
    private static final UUID COMPANY = UUID.fromString("550e8400-e29b-41d4-a716-446655440000");

    private final DeliveryQueue queue = new DeliveryQueue(database.jdbc(), new JdbcTransactionManager(database.dataSource()));
    private final DeliveryWriter writer = new DeliveryWriter(database.jdbc(), Clock.fixed(START, ZoneOffset.UTC));
    private final Slots slots = new Slots();
    private long position;

    @BeforeEach
    void nothing_to_send() {
        database.jdbc().sql("TRUNCATE webhook_subscription, webhook_delivery, webhook_attempt").update();
        database.jdbc().sql("""
                        INSERT INTO companies (company_id, name, tier, time_zone) VALUES (?, 'Acme', 'enterprise', 'UTC')
                        ON CONFLICT DO NOTHING""").param(COMPANY).update();
    }

    @Test
    void retries_follow_the_schedule_and_the_eighth_failure_parks() {
        Listener listener = subscribe("https://a.example/");
        note(listener);
        Instant now = START;
        for (Duration pause : List.of(
                Duration.ZERO, Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(5),
                Duration.ofHours(10), Duration.ofHours(10))) {
            if (!pause.isZero()) {
                assertThat(take(now.plus(pause).minusMillis(1))).isEmpty();
            }
            now = now.plus(pause);
            Outgoing attempt = take(now).getFirst();
            queue.finish(attempt, Result.ofStatus(500), now);
            free(attempt);
        }

        assertThat(take(now.plus(Duration.ofDays(365)))).isEmpty();
        assertThat(state()).isEqualTo("parked");
        assertThat(attempts()).isEqualTo(8);
    }

    @Test
    void an_attempt_is_on_record_before_it_is_made_and_taken_by_one_instance() {
        note(subscribe("https://a.example/"));

        assertThat(take(START)).hasSize(1);
        assertThat(queue.take(START, new Slots())).isEmpty();
        assertThat(attempts()).isEqualTo(1);
        assertThat(state()).isEqualTo("sending");
    }

    @Test
    void an_attempt_whose_instance_died_counts_as_failed_and_is_made_again() {
        note(subscribe("https://a.example/"));
        take(START);
        Instant later = START.plus(DeliveryQueue.LEASE);

        assertThat(queue.lost(later.minusSeconds(1))).isEmpty();
        Outgoing lost = queue.lost(later).getFirst();
        queue.finish(lost, Result.of(Outcome.LOST), later);

        Outgoing again = queue.take(later.plusSeconds(5), new Slots()).getFirst();
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(again.eventId()).isEqualTo(lost.eventId());
    }

    @Test
    void an_end_that_comes_too_late_changes_nothing() {
        note(subscribe("https://a.example/"));
        Outgoing late = take(START).getFirst();
        Instant later = START.plus(DeliveryQueue.LEASE);
        queue.finish(queue.lost(later).getFirst(), Result.of(Outcome.LOST), later);

        queue.finish(late, Result.ofStatus(500), later.plusSeconds(1));

        assertThat(queue.take(later.plusSeconds(5), new Slots())).hasSize(1);
    }

    @Test
    void one_event_is_noted_once_for_a_subscription() {
        Listener listener = subscribe("https://a.example/");
        Message message = message();
        writer.note(listener, message);
        writer.note(listener, message);

        assertThat(take(START)).hasSize(1);
    }

    @Test
    void a_target_has_four_slots_and_one_that_does_not_answer_has_one() {
        Listener slow = subscribe("https://slow.example/");
        Listener well = subscribe("https://well.example/");
        Stream.generate(() -> slow).limit(20).forEach(this::note);
        note(well);

        List<Outgoing> first = take(START);

        assertThat(first).extracting(Outgoing::target).containsExactlyInAnyOrder(
                "slow.example:-1", "slow.example:-1", "slow.example:-1", "slow.example:-1", "well.example:-1");
        slots.learn("slow.example:-1", false);
        first.forEach(this::free);
        assertThat(take(START)).extracting(Outgoing::target).containsExactly("slow.example:-1");
    }

    @Test
    void targets_that_hang_leave_most_of_the_room_to_others() {
        for (int i = 0; i < 100; i++) {
            slots.learn("hanging" + i, false);
            slots.tryTake("hanging" + i, new UUID(0, i));
        }

        assertThat(Stream.iterate(0, i -> i + 1).limit(100).filter(i -> slots.tryTake("well" + i, new UUID(1, i)))).hasSize(48);
    }

    @Test
    void targets_of_one_company_that_hang_leave_half_of_its_room_to_its_others() {
        UUID company = new UUID(0, 1);
        long hanging = Stream.iterate(0, i -> i + 1).limit(30).filter(i -> {
            slots.learn("hanging" + i, false);
            return slots.tryTake("hanging" + i, company);
        }).count();

        assertThat(hanging).isEqualTo(8);
        assertThat(Stream.iterate(0, i -> i + 1).limit(30).filter(i -> slots.tryTake("well" + i, company))).hasSize(8);
    }

    @Test
    void what_is_over_for_long_or_waits_for_one_that_was_switched_off_is_removed() {
        note(subscribe("https://a.example/"));
        queue.finish(take(START).getFirst(), Result.ofStatus(200), START);
        Listener off = subscribe("https://off.example/");
        note(off);
        database.jdbc().sql("UPDATE webhook_subscription SET active = false WHERE subscription_id = ?").param(off.subscriptionId()).update();
        note(subscribe("https://on.example/"));

        assertThat(queue.purge(START)).isZero();
        assertThat(queue.purge(START.plusMillis(1))).isEqualTo(2);
        assertThat(state()).isEqualTo("pending");
        assertThat(take(START)).extracting(Outgoing::url).containsExactly("https://on.example/");
    }

    @Test
    void nobody_home_switches_the_subscription_off() {
        note(subscribe("https://a.example/"));
        queue.finish(take(START).getFirst(), Result.ofStatus(410), START);

        assertThat(database.jdbc().sql("SELECT disabled_reason FROM webhook_subscription WHERE NOT active").query(String.class).single())
                .isEqualTo("gone");
        assertThat(state()).isEqualTo("parked");
    }

    private Listener subscribe(String url) {
        String id = "wh_" + UUID.randomUUID();
        new SubscriptionStore(database.jdbc()).add(
                new Subscription(id, COMPANY, Family.NEXUS, url, Set.of(EventType.LEAD_CREATED), null, true, null, null, START, START, null),
                Secrets.random());
        return new Listener(id, COMPANY, Family.NEXUS, Set.of(EventType.LEAD_CREATED), 0, null);
    }

    private void note(Listener listener) {
        writer.note(listener, message());
    }

    private Message message() {
        position++;
        return new Message("evt_" + position, position, EventType.LEAD_CREATED, "{}".getBytes(StandardCharsets.UTF_8));
    }

    private List<Outgoing> take(Instant now) {
        return queue.take(now, slots);
    }

    private void free(Outgoing outgoing) {
        slots.free(outgoing.target(), outgoing.companyId());
    }

    private String state() {
        return database.jdbc().sql("SELECT state FROM webhook_delivery").query(String.class).single();
    }

    private int attempts() {
        return database.jdbc().sql("SELECT count(*) FROM webhook_attempt").query(Integer.class).single();
    }
}
