package io.leadledger.automation.webhook;

import io.leadledger.api.Timestamps;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.automation.webhook.DeliveryAnswer.DeliveryPage;
import io.leadledger.automation.webhook.DeliveryAnswer.Replayed;
import io.leadledger.automation.webhook.SubscriptionBodies.ReplayRequest;
import io.leadledger.web.request.Fields;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to a subscription, and what became of it. */
@RestController
@RequestMapping({"/api/v1/webhooks/{id}", "/proxy/nexus-crm/api/v1/webhooks/{id}"})
@RequiresScope(Scope.WRITE)
class DeliveryController {

    private static final int MAX_LIMIT = 100;
    private static final int MAX_TIME = 64;
    private static final Set<String> STATES = Set.of("pending", "sending", "delivered", "parked");

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Sender sender;
    private final Clock clock;

    DeliveryController(Subscriptions subscriptions, Deliveries deliveries, Sender sender, Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.sender = sender;
        this.clock = clock;
    }

    @Operation(summary = "Deliveries of a subscription, newest first", description = "Kept for 30 days after they are over.")
    @GetMapping("/deliveries")
    DeliveryPage list(
            Caller caller,
            @PathVariable("id") String id,
            @RequestParam(name = "status", required = false) @Nullable String status,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        checkState(status);
        String before = Fields.optionalText("cursor", cursor, MAX_TIME);
        int most = Math.clamp(limit, 1, MAX_LIMIT);
        subscriptions.get(caller.companyId(), Family.NEXUS, id);
        List<DeliveryAnswer> page = deliveries.list(caller.companyId(), id, status, before, most);
        return new DeliveryPage(page, page.size() < most ? null : page.getLast().id());
    }

    @Operation(summary = "One delivery with its payload and the log of its attempts")
    @GetMapping("/deliveries/{delivery_id}")
    DeliveryAnswer get(Caller caller, @PathVariable("id") String id, @PathVariable("delivery_id") String deliveryId) {
        subscriptions.get(caller.companyId(), Family.NEXUS, id);
        return deliveries.find(caller.companyId(), id, deliveryId).orElseThrow(DeliveryController::unknown);
    }

    @Operation(summary = "Send one delivery again", description = "With the same webhook-id. The schedule of retries begins anew.")
    @PostMapping("/deliveries/{delivery_id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Replayed replay(Caller caller, @PathVariable("id") String id, @PathVariable("delivery_id") String deliveryId) {
        subscriptions.get(caller.companyId(), Family.NEXUS, id);
        if (deliveries.find(caller.companyId(), id, deliveryId).isEmpty()) {
            throw unknown();
        }
        return woken(deliveries.replay(caller.companyId(), id, deliveryId, clock.instant()));
    }

    @Operation(summary = "Send all deliveries since a time again", description = "By when they were noted. Those in hand are left alone.")
    @PostMapping("/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Replayed replaySince(Caller caller, @PathVariable("id") String id, @RequestBody ReplayRequest body) {
        Instant since = since(Fields.text("since", body.since(), MAX_TIME));
        subscriptions.get(caller.companyId(), Family.NEXUS, id);
        return woken(deliveries.replaySince(caller.companyId(), id, since, clock.instant()));
    }

    /** @throws LedgerException naming the parameter */
    static void checkState(@Nullable String status) {
        if (status != null && !STATES.contains(status)) {
            throw LedgerException.invalid("status", "must be pending, sending, delivered or parked");
        }
    }

    private Replayed woken(int replayed) {
        sender.wake();
        return new Replayed(replayed);
    }

    private static Instant since(String text) {
        try {
            return Timestamps.parse(text);
        } catch (DateTimeException e) {
            throw LedgerException.invalid("since", "must be a time such as 2026-11-20T08:00:00Z");
        }
    }

    private static LedgerException unknown() {
        return new LedgerException(ErrorCode.NOT_FOUND, "Delivery not found");
    }
}
