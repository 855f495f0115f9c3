package io.leadledger.automation.webhook;

import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
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

    private final DeliveryRequests requests;

    CallCenterDeliveryController(DeliveryRequests requests) {
        this.requests = requests;
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
        return requests.page(of(caller, id), status, new CallCenterPage.Asked(page, limit));
    }

    @Operation(summary = "One delivery of a call center event with its payload and the log of its attempts")
    @GetMapping("/{deliveryId}")
    CallCenterDelivery get(Caller caller, @PathVariable("id") String id, @PathVariable("deliveryId") String deliveryId) {
        return CallCenterDelivery.of(requests.get(of(caller, id), deliveryId));
    }

    @Operation(summary = "Send one delivery of a call center event again", description = """
            With the same webhook-id. The schedule of retries begins anew; one that is in hand is left alone.""")
    @PostMapping("/{deliveryId}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    CallCenterDelivery replay(Caller caller, @PathVariable("id") String id, @PathVariable("deliveryId") String deliveryId) {
        requests.replay(of(caller, id), deliveryId);
        return get(caller, id, deliveryId);
    }

    private static DeliveryRequests.Of of(Caller caller, String id) {
        return new DeliveryRequests.Of(caller.companyId(), Family.CALL_CENTER, id);
    }
}
