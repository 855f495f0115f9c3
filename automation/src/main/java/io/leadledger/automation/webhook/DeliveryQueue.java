package io.leadledger.automation.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deliveries that are due, taken by one instance each. An attempt is on disk before anything is sent. */
@Component
class DeliveryQueue {

    /** Longer than an attempt can take. After it, the instance that made the attempt is taken for dead. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DeliveryQueue(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The oldest that are due of each subscription, as far as there are slots, which are taken for those returned. */
    List<Outgoing> take(Instant now, Slots slots) {
        List<Outgoing> taken = new ArrayList<>();
        try {
            transaction.executeWithoutResult(status -> {
                for (Outgoing due : due(now, slots.busy())) {
                    if (slots.tryTake(due.target(), due.companyId())) {
                        taken.add(due);
                        begin(due);
                    }
                }
            });
        } catch (RuntimeException e) {
            taken.forEach(due -> slots.free(due.target(), due.companyId()));
            throw e;
        }
        return taken;
    }

    private List<Outgoing> due(Instant now, Set<String> busy) {
        return jdbc.sql("""
                        SELECT d.delivery_id, d.event_id, d.body, d.attempts, d.tries, s.subscription_id, s.company_id, s.url, s.target,
                            s.secret, CASE WHEN s.previous_until > :now THEN s.previous_secret END AS previous_secret
                        FROM webhook_subscription s CROSS JOIN LATERAL (
                            SELECT * FROM webhook_delivery w
                            WHERE w.subscription_id = s.subscription_id AND w.state = 'pending' AND w.next_attempt_at <= :now
                            ORDER BY w.next_attempt_at, w.position LIMIT :most FOR UPDATE SKIP LOCKED) d
                        WHERE s.active AND NOT s.target = ANY(string_to_array(:busy, ' '))
                        ORDER BY d.next_attempt_at, d.position""")
                .param("now", Rows.time(now))
                .param("most", Slots.PER_TARGET)
                .param("busy", String.join(" ", busy))
                .query((row, index) -> outgoing(row, now))
                .list();
    }

    private void begin(Outgoing due) {
        jdbc.sql("""
                        UPDATE webhook_delivery SET state = 'sending', attempts = :attempt, tries = :tries, lease_until = :lease
                        WHERE delivery_id = :id""")
                .param("attempt", due.attempt())
                .param("tries", due.tries())
                .param("lease", Rows.time(due.startedAt().plus(LEASE)))
                .param("id", due.deliveryId())
                .update();
        jdbc.sql("INSERT INTO webhook_attempt (delivery_id, attempt, started_at) VALUES (?, ?, ?)")
                .params(due.deliveryId(), due.attempt(), Rows.time(due.startedAt()))
                .update();
    }

    /** @return true when it was the last attempt, and failed */
    boolean finish(Outgoing made, Result result, Instant now) {
        Optional<Duration> pause = result.isDelivered() || result.outcome() == Result.Outcome.GONE
                ? Optional.empty()
                : RetrySchedule.pauseAfter(made.tries());
        String state = result.isDelivered() ? "delivered" : pause.isPresent() ? "pending" : "parked";
        transaction.executeWithoutResult(status -> {
            jdbc.sql("UPDATE webhook_attempt SET finished_at = :now, outcome = :outcome, status = :status WHERE delivery_id = :id AND attempt = :n")
                    .param("now", Rows.time(now))
                    .param("outcome", result.outcome().wire())
                    .param("status", result.status())
                    .param("id", made.deliveryId())
                    .param("n", made.attempt())
                    .update();
            jdbc.sql("""
                            UPDATE webhook_delivery
                            SET state = :state, next_attempt_at = :next, lease_until = NULL, finished_at = :finished
                            WHERE delivery_id = :id AND state = 'sending' AND attempts = :attempt""")
                    .param("state", state)
                    .param("next", Rows.time(now.plus(pause.orElse(Duration.ZERO))))
                    .param("finished", pause.isPresent() ? null : Rows.time(now))
                    .param("id", made.deliveryId())
                    .param("attempt", made.attempt())
                    .update();
            if (result.outcome() == Result.Outcome.GONE) {
                disable(made, now);
            }
        });
        return state.equals("parked");
    }

    /** Not when the URL was changed meanwhile: the new one has said nothing. */
    private void disable(Outgoing made, Instant now) {
        jdbc.sql("""
                        UPDATE webhook_subscription SET active = false, disabled_reason = 'gone', updated_at = :now
                        WHERE subscription_id = :id AND url = :url""")
                .param("now", Rows.time(now))
                .param("id", made.subscriptionId())
                .param("url", made.url())
                .update();
    }

    /** Attempts whose instance is gone failed for all we know; receivers tell a repetition by its id. */
    List<Outgoing> lost(Instant now) {
        return jdbc.sql("""
                        SELECT d.delivery_id, d.event_id, d.body, d.attempts - 1 AS attempts, d.tries - 1 AS tries, s.subscription_id,
                            s.company_id, s.url, s.target, s.secret, NULL AS previous_secret
                        FROM webhook_delivery d JOIN webhook_subscription s USING (subscription_id)
                        WHERE d.state = 'sending' AND d.lease_until <= :now LIMIT 1000""")
                .param("now", Rows.time(now))
                .query((row, index) -> outgoing(row, now))
                .list();
    }

    /** Seconds for which the oldest that is due has been waiting; 0 when none is. */
    double lagSeconds(Instant now) {
        return jdbc.sql("""
                        SELECT coalesce(extract(epoch FROM cast(:now AS timestamptz) - min(d.due)), 0) FROM webhook_subscription s
                        CROSS JOIN LATERAL (SELECT min(w.next_attempt_at) AS due FROM webhook_delivery w
                            WHERE w.subscription_id = s.subscription_id AND w.state = 'pending' AND w.next_attempt_at <= :now) d
                        WHERE s.active""")
                .param("now", Rows.time(now))
                .query(Double.class)
                .single();
    }

    /**
     * What is over for so long is of no use to anybody, and repeats what people wrote. So does what waits for a subscription that was
     * switched off; whatever waits for one that is on is over before that.
     */
    int purge(Instant before) {
        int over = jdbc.sql("DELETE FROM webhook_delivery WHERE finished_at < ?").param(Rows.time(before)).update();
        int abandoned = jdbc.sql("""
                        DELETE FROM webhook_delivery d USING webhook_subscription s
                        WHERE s.subscription_id = d.subscription_id AND NOT s.active AND d.state = 'pending' AND d.created_at < ?""")
                .param(Rows.time(before))
                .update();
        return over + abandoned;
    }

    private static Outgoing outgoing(ResultSet row, Instant now) throws SQLException {
        @Nullable String previous = row.getString("previous_secret");
        return new Outgoing(
                row.getString("delivery_id"),
                row.getString("subscription_id"),
                Rows.company(row),
                row.getString("url"),
                row.getString("target"),
                row.getString("secret"),
                previous,
                row.getString("event_id"),
                row.getBytes("body"),
                row.getInt("attempts") + 1,
                row.getInt("tries") + 1,
                now);
    }
}
