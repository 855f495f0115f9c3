package io.leadledger.automation.webhook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything is asked for with the company it must belong to. */
@Component
class SubscriptionStore {

    private static final String HEAD = "(SELECT coalesce(max(global_index), 0) FROM domain_event_entry)";

    private final JdbcClient jdbc;

    SubscriptionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Subscription subscription, String secret) {
        jdbc.sql("""
                        INSERT INTO webhook_subscription (subscription_id, company_id, family, url, target, event_types, description, active, secret,
                            from_position, created_at, updated_at, origin)
                        VALUES (:id, :company, :family, :url, :target, string_to_array(:types, ' '), :description, :active, :secret, %s, :now, :now, :origin)"""
                        .formatted(HEAD))
                .param("id", subscription.id())
                .param("company", subscription.companyId())
                .param("family", subscription.family().wire())
                .param("origin", subscription.origin())
                .param("url", subscription.url())
                .param("target", targetOf(subscription.url()))
                .param("types", Rows.words(subscription.eventTypes()))
                .param("description", subscription.description())
                .param("active", subscription.active())
                .param("secret", secret)
                .param("now", Rows.time(subscription.createdAt()))
                .update();
    }

    int count(UUID companyId) {
        return jdbc.sql("SELECT count(*) FROM webhook_subscription WHERE company_id = ?").param(companyId).query(Integer.class).single();
    }

    List<Subscription> list(UUID companyId, Family family) {
        return jdbc.sql("SELECT * FROM webhook_subscription WHERE company_id = ? AND family = ? ORDER BY subscription_id")
                .params(companyId, family.wire())
                .query(SubscriptionStore::read)
                .list();
    }

    Optional<Subscription> find(UUID companyId, Family family, String id) {
        return jdbc.sql("SELECT * FROM webhook_subscription WHERE company_id = ? AND family = ? AND subscription_id = ?")
                .params(companyId, family.wire(), id)
                .query(SubscriptionStore::read)
                .optional();
    }

    /**
     * What is null stays. One that is woken is told of what happens from now on, and of what was waiting for it.
     *
     * @return false when the company has no such subscription
     */
    boolean change(
            UUID companyId,
            Family family,
            String id,
            @Nullable String url,
            @Nullable Set<EventType> types,
            @Nullable String description,
            @Nullable Boolean active,
            Instant now) {
        return jdbc.sql("""
                        UPDATE webhook_subscription SET
                            url = coalesce(:url, url),
                            target = coalesce(:target, target),
                            event_types = coalesce(string_to_array(:types, ' '), event_types),
                            description = coalesce(:description, description),
                            from_position = CASE WHEN cast(:active AS boolean) AND NOT active THEN %s ELSE from_position END,
                            disabled_reason = CASE WHEN cast(:active AS boolean) THEN NULL ELSE disabled_reason END,
                            active = coalesce(:active, active),
                            updated_at = :now
                        WHERE company_id = :company AND family = :family AND subscription_id = :id""".formatted(HEAD))
                .param("url", url)
                .param("target", url == null ? null : targetOf(url))
                .param("types", types == null ? null : Rows.words(types))
                .param("description", description)
                .param("active", active)
                .param("now", Rows.time(now))
                .param("company", companyId)
                .param("family", family.wire())
                .param("id", id)
                .update() == 1;
    }

    /** The secret in use becomes the previous one, which still signs until the given time; the one before that is gone. */
    boolean rotate(UUID companyId, Family family, String id, String secret, Instant previousUntil, Instant now) {
        return jdbc.sql("""
                        UPDATE webhook_subscription
                        SET previous_secret = secret, previous_until = :until, secret = :secret, updated_at = :now
                        WHERE company_id = :company AND family = :family AND subscription_id = :id""")
                .param("until", Rows.time(previousUntil))
                .param("secret", secret)
                .param("now", Rows.time(now))
                .param("company", companyId)
                .param("family", family.wire())
                .param("id", id)
                .update() == 1;
    }

    /** With all that was to be delivered to it. */
    boolean delete(UUID companyId, Family family, String id) {
        return jdbc.sql("DELETE FROM webhook_subscription WHERE company_id = ? AND family = ? AND subscription_id = ?")
                .params(companyId, family.wire(), id)
                .update() == 1;
    }

    private static String targetOf(String url) {
        URI uri = URI.create(url);
        return uri.getHost().toLowerCase(Locale.ROOT) + ":" + uri.getPort();
    }

    private static Subscription read(ResultSet row, int index) throws SQLException {
        return new Subscription(
                row.getString("subscription_id"),
                Rows.company(row),
                Family.ofWire(row.getString("family")),
                row.getString("url"),
                Rows.types(row),
                row.getString("description"),
                row.getBoolean("active"),
                row.getString("disabled_reason"),
                Rows.optionalInstant(row, "previous_until"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"),
                row.getString("origin"));
    }
}
