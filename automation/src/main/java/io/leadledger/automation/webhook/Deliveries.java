package io.leadledger.automation.webhook;

import io.leadledger.automation.webhook.DeliveryAnswer.AttemptAnswer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a company sees of its deliveries, and asks to be sent again. */
@Component
class Deliveries {

    private static final String OF_WEBHOOK = """
            webhook_delivery WHERE company_id = :company AND subscription_id = :webhook
                AND (cast(:state AS text) IS NULL OR state = :state)""";

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Newest first.
     *
     * @param state null for all
     * @param before the last id of the page before; null for the first page
     */
    List<DeliveryAnswer> list(UUID companyId, String webhookId, @Nullable String state, @Nullable String before, int limit) {
        return jdbc.sql("""
                        SELECT * FROM webhook_delivery
                        WHERE company_id = :company AND subscription_id = :webhook
                            AND (cast(:state AS text) IS NULL OR state = :state)
                            AND (cast(:before AS text) IS NULL OR delivery_id < :before)
                        ORDER BY delivery_id DESC LIMIT :limit""")
                .param("company", companyId)
                .param("webhook", webhookId)
                .param("state", state)
                .param("before", before)
                .param("limit", limit)
                .query((row, index) -> answer(row))
                .list();
    }

    /** Newest first, by number instead of by the last one seen. */
    List<DeliveryAnswer> page(UUID companyId, String webhookId, @Nullable String state, long offset, int limit) {
        return jdbc.sql("SELECT * FROM " + OF_WEBHOOK + " ORDER BY delivery_id DESC OFFSET :offset LIMIT :limit")
                .param("company", companyId)
                .param("webhook", webhookId)
                .param("state", state)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, index) -> answer(row))
                .list();
    }

    long count(UUID companyId, String webhookId, @Nullable String state) {
        return jdbc.sql("SELECT count(*) FROM " + OF_WEBHOOK)
                .param("company", companyId)
                .param("webhook", webhookId)
                .param("state", state)
                .query(Long.class)
                .single();
    }

    /** With its payload and attempts. */
    Optional<DeliveryAnswer> find(UUID companyId, String webhookId, String deliveryId) {
        return jdbc.sql("SELECT * FROM webhook_delivery WHERE company_id = ? AND subscription_id = ? AND delivery_id = ?")
                .params(companyId, webhookId, deliveryId)
                .query((row, index) ->
                        answer(row).with(new String(row.getBytes("body"), StandardCharsets.UTF_8), List.of()))
                .optional()
                .map(found -> found.with(String.valueOf(found.payload()), attempts(deliveryId)));
    }

    private List<AttemptAnswer> attempts(String deliveryId) {
        return jdbc.sql("SELECT * FROM webhook_attempt WHERE delivery_id = ? ORDER BY attempt")
                .param(deliveryId)
                .query((row, index) -> new AttemptAnswer(
                        row.getInt("attempt"),
                        Rows.instant(row, "started_at").toString(),
                        text(Rows.optionalInstant(row, "finished_at")),
                        row.getString("outcome"),
                        row.getObject("status", Integer.class)))
                .list();
    }

    /** Sent now, and by the schedule from its begin; one that is in hand is left alone. */
    int replay(UUID companyId, String webhookId, String deliveryId, Instant now) {
        return jdbc.sql("""
                        UPDATE webhook_delivery SET state = 'pending', tries = 0, next_attempt_at = :now, finished_at = NULL
                        WHERE company_id = :company AND subscription_id = :webhook AND delivery_id = :id AND state <> 'sending'""")
                .param("now", Rows.time(now))
                .param("company", companyId)
                .param("webhook", webhookId)
                .param("id", deliveryId)
                .update();
    }

    /** All that were noted since then, delivered or not. */
    int replaySince(UUID companyId, String webhookId, Instant since, Instant now) {
        return jdbc.sql("""
                        UPDATE webhook_delivery SET state = 'pending', tries = 0, next_attempt_at = :now, finished_at = NULL
                        WHERE company_id = :company AND subscription_id = :webhook AND created_at >= :since AND state <> 'sending'""")
                .param("now", Rows.time(now))
                .param("company", companyId)
                .param("webhook", webhookId)
                .param("since", Rows.time(since))
                .update();
    }

    private static DeliveryAnswer answer(ResultSet row) throws SQLException {
        boolean waits = row.getString("state").equals("pending");
        return new DeliveryAnswer(
                row.getString("delivery_id"),
                row.getString("subscription_id"),
                row.getString("event_id"),
                row.getString("event_type"),
                row.getLong("position"),
                row.getString("state"),
                row.getInt("attempts"),
                waits ? Rows.instant(row, "next_attempt_at").toString() : null,
                Rows.instant(row, "created_at").toString(),
                text(Rows.optionalInstant(row, "finished_at")),
                null,
                null);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
