package io.leadledger.automation.webhook;

import io.leadledger.api.Timestamps;
import io.leadledger.api.error.LedgerException;
import io.leadledger.automation.webhook.DeliveryAnswer.DeliveryPage;
import io.leadledger.automation.webhook.DeliveryAnswer.Replayed;
import io.leadledger.automation.webhook.SubscriptionBodies.ReplayRequest;
import io.leadledger.web.request.Fields;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
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

    private final DeliveryRequests requests;

    DeliveryController(DeliveryRequests requests) {
        this.requests = requests;
    }

    @Operation(summary = "Deliveries of a subscription, newest first", description = "Kept for 30 days after they are over.")
    @GetMapping("/deliveries")
    DeliveryPage list(
            Caller caller,
            @PathVariable("id") String id,
            @RequestParam(name = "status", required = false) @Nullable String status,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "limit", defaultValue = "50") int limit) {
        String before = Fields.optionalText("cursor", cursor, MAX_TIME);
        int most = Math.clamp(limit, 1, MAX_LIMIT);
        List<DeliveryAnswer> page = requests.list(of(caller, id), status, before, most);
        return new DeliveryPage(page, page.size() < most ? null : page.getLast().id());
    }

    @Operation(summary = "One delivery with its payload and the log of its attempts")
    @GetMapping("/deliveries/{delivery_id}")
    DeliveryAnswer get(Caller caller, @PathVariable("id") String id, @PathVariable("delivery_id") String deliveryId) {
        return requests.get(of(caller, id), deliveryId);
    }

    @Operation(summary = "Send one delivery again", description = "With the same webhook-id. The schedule of retries begins anew.")
    @PostMapping("/deliveries/{delivery_id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Replayed replay(Caller caller, @PathVariable("id") String id, @PathVariable("delivery_id") String deliveryId) {
        return new Replayed(requests.replay(of(caller, id), deliveryId));
    }

    @Operation(summary = "Send all deliveries since a time again", description = "By when they were noted. Those in hand are left alone.")
    @PostMapping("/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Replayed replaySince(Caller caller, @PathVariable("id") String id, @RequestBody ReplayRequest body) {
        return new Replayed(requests.replaySince(of(caller, id), since(Fields.text("since", body.since(), MAX_TIME))));
    }

    private static DeliveryRequests.Of of(Caller caller, String id) {
        return new DeliveryRequests.Of(caller.companyId(), Family.NEXUS, id);
    }

    private static Instant since(String text) {
        try {
            return Timestamps.parse(text);
        } catch (DateTimeException e) {
            throw LedgerException.invalid("since", "must be a time such as 2026-11-20T08:00:00Z");
        }
    }
}
