package io.leadledger.automation.webhook;

import io.leadledger.api.SortableIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes what is to be told to whom. Takes part in the caller's transaction. */
@Component
class DeliveryWriter {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryWriter(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A subscription as the feed needs it.
     *
     * @param origin where it finds us; null when its messages hold no address of ours
     */
    record Listener(
            String subscriptionId, UUID companyId, Family family, Set<EventType> eventTypes, long fromPosition, @Nullable String origin) {

        boolean wants(Occurrence occurrence, long position) {
            return occurrence.family() == family && eventTypes.contains(occurrence.type()) && fromPosition < position;
        }
    }

    Map<UUID, List<Listener>> listeners() {
        return jdbc.sql("SELECT subscription_id, company_id, family, event_types, from_position, origin FROM webhook_subscription WHERE active")
                .query(DeliveryWriter::listener)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Listener::companyId));
    }

    /** Does nothing when it was noted before. */
    void note(Listener listener, Message message) {
        jdbc.sql("""
                        INSERT INTO webhook_delivery (delivery_id, subscription_id, company_id, position, event_type, event_id, body, state,
                            attempts, tries, next_attempt_at, created_at)
                        SELECT :id, subscription_id, company_id, :position, :type, :event, :body, 'pending', 0, 0, :now, :now
                        FROM webhook_subscription WHERE subscription_id = :subscription
                        ON CONFLICT ON CONSTRAINT webhook_delivery_once DO NOTHING""")
                .param("id", SortableIds.next("whd_", clock))
                .param("position", message.position())
                .param("type", message.type().wire())
                .param("event", message.id())
                .param("body", message.body())
                .param("now", Rows.time(clock.instant()))
                .param("subscription", listener.subscriptionId())
                .update();
    }

    private static Listener listener(ResultSet row, int index) throws SQLException {
        return new Listener(
                row.getString("subscription_id"), Rows.company(row), Family.ofWire(row.getString("family")), Rows.types(row),
                row.getLong("from_position"), row.getString("origin"));
    }
}
