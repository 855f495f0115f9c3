package io.leadledger.automation.webhook;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to a subscription to the call center's events, and what became of it. */
@RestController
@RequestMapping("/v1/webhooks/{id}/deliveries")
@RequiresScope(Scope.WRITE)
class CallCenterDeliveryController {

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Sender sender;
    private final Clock clock;

    CallCenterDeliveryController(Subscriptions subscriptions, Deliveries deliveries, Sender sender, Clock clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.sender = sender;
        this.clock = clock;
    }

    @Operation(summary = "Deliveries to a subscriber of the call center's events, newest first", description = """
            Kept for 30 days after they are over. status is one of pending, sending, delivered and parked.""")
    @GetMapping
    CallCenterPage<CallCenterDelivery> list(
            Caller caller,
            @PathVariable("id") String id,
            @RequestParam(name = "status", required = false) @Nullable String status,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "limit", defaultValue = "20") int limit) {
        DeliveryController.checkState(status);
        var asked = new CallCenterPage.Asked(page, limit);
        subscriptions.get(caller.companyId(), Family.CALL_CENTER, id);
        List<CallCenterDelivery> rows = deliveries.page(caller.companyId(), id, status, asked.offset(), asked.limit()).stream()
                .map(CallCenterDelivery::of)
                .toList();
        return CallCenterPage.of(rows, deliveries.count(caller.companyId(), id, status), asked);
    }

    @Operation(summary = "One delivery of a call center event with its payload and the log of its attempts")
    @GetMapping("/{deliveryId}")
    CallCenterDelivery get(Caller caller, @PathVariable("id") String id, @PathVariable("deliveryId") String deliveryId) {
        subscriptions.get(caller.companyId(), Family.CALL_CENTER, id);
        return deliveries.find(caller.companyId(), id, deliveryId)
                .map(CallCenterDelivery::of)
                .orElseThrow(() -> new LedgerException(ErrorCode.NOT_FOUND, "Delivery not found"));
    }

    @Operation(summary = "Send one delivery of a call center event again", description = """
            With the same webhook-id. The schedule of retries begins anew; one that is in hand is left alone.""")
    @PostMapping("/{deliveryId}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    CallCenterDelivery replay(Caller caller, @PathVariable("id") String id, @PathVariable("deliveryId") String deliveryId) {
        get(caller, id, deliveryId);
        deliveries.replay(caller.companyId(), id, deliveryId, clock.instant());
        sender.wake();
        return get(caller, id, deliveryId);
    }
}
