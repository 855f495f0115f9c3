package io.leadledger.automation.webhook;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What any family asks of deliveries. Those of a subscription that the company does not have in this family are not found. */
@Component
final class DeliveryRequests {

    private static final Set<String> STATES = Set.of("pending", "sending", "delivered", "parked");

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Sender sender;
    private final Clock clock;

    DeliveryRequests(Subscriptions subscriptions, Deliveries deliveries, Sender sender, Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.sender = sender;
        this.clock = clock;
    }

    /** Whose deliveries. */
    record Of(UUID companyId, Family family, String subscriptionId) {}

    /**
     * @param before the last id of the page before; null for the first page
     * @throws LedgerException not_found, or naming the status
     */
    List<DeliveryAnswer> list(Of of, @Nullable String status, @Nullable String before, int limit) {
        require(of, status);
        return deliveries.list(of.companyId(), of.subscriptionId(), status, before, limit);
    }

    /** @throws LedgerException not_found, or naming the status */
    CallCenterPage<CallCenterDelivery> page(Of of, @Nullable String status, CallCenterPage.Asked asked) {
        require(of, status);
        List<CallCenterDelivery> rows = deliveries.page(of.companyId(), of.subscriptionId(), status, asked.offset(), asked.limit()).stream()
                .map(CallCenterDelivery::of)
                .toList();
        return CallCenterPage.of(rows, deliveries.count(of.companyId(), of.subscriptionId(), status), asked);
    }

    /** @throws LedgerException not_found */
    DeliveryAnswer get(Of of, String deliveryId) {
        require(of, null);
        return deliveries.find(of.companyId(), of.subscriptionId(), deliveryId)
                .orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND, "Delivery not found"));
    }

    /**
     * @return how many are sent again: none while it is in hand
     * @throws LedgerException not_found
     */
    int replay(Of of, String deliveryId) {
        get(of, deliveryId);
        return woken(deliveries.replay(of.companyId(), of.subscriptionId(), deliveryId, clock.instant()));
    }

    /** @throws LedgerException not_found */
    int replaySince(Of of, Instant since) {
        require(of, null);
        return woken(deliveries.replaySince(of.companyId(), of.subscriptionId(), since, clock.instant()));
    }

    private void require(Of of, @Nullable String status) {
        if (status != null && !STATES.contains(status)) {
            throw LedgerException.invalid("status", "must be pending, sending, delivered or parked");
        }
        subscriptions.get(of.companyId(), of.family(), of.subscriptionId());
    }

    private int woken(int replayed) {
        sender.wake();
        return replayed;
    }
}
