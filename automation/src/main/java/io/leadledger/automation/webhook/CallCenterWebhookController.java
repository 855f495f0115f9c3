package io.leadledger.automation.webhook;

import io.leadledger.automation.webhook.SubscriptionBodies.NewSubscription;
import io.leadledger.automation.webhook.SubscriptionBodies.SubscriptionChange;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Subscriptions to the call center's events, told in its form. */
@RestController
@RequestMapping("/v1/webhooks")
@RequiresScope(Scope.WRITE)
class CallCenterWebhookController {

    private final Subscriptions subscriptions;
    private final SubscriptionRequests requests;

    CallCenterWebhookController(Subscriptions subscriptions, SubscriptionRequests requests) {
        this.subscriptions = subscriptions;
        this.requests = requests;
    }

    @Operation(summary = "Subscribe a URL to the call center's events", description = """
            To call.started, call.completed, call.failed, campaign.started, campaign.completed and campaign.paused. The answer holds the secret
            that deliveries are signed with, this once. The URL must lead to a public address. Told is what happens from now on, with addresses
            of recordings under the host that this request was sent to.""",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(
                    mediaType = "application/json", schema = @Schema(implementation = NewSubscription.class), examples = @ExampleObject("""
                            {"url": "https://hooks.example.com/leadledger", "events": ["call.completed", "campaign.completed"]}"""))))
    @ApiResponse(responseCode = "201", content = @Content(
            mediaType = "application/json", schema = @Schema(implementation = CallCenterWebhook.class)))
    @PostMapping
    ResponseEntity<byte[]> add(Caller caller, HttpServletRequest request, @RequestBody NewSubscription body) {
        String origin = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        return requests.add(
                caller, request, body, () -> subscriptions.add(caller.companyId(), Family.CALL_CENTER, body, origin), CallCenterWebhook::of);
    }

    @Operation(summary = "Subscriptions to the call center's events, oldest first")
    @GetMapping
    CallCenterPage<CallCenterWebhook> list(
            Caller caller,
            @RequestParam(name = "page", defaultValue = "1") int page,
            @RequestParam(name = "limit", defaultValue = "20") int limit) {
        var asked = new CallCenterPage.Asked(page, limit);
        List<Subscription> all = subscriptions.list(caller.companyId(), Family.CALL_CENTER);
        return CallCenterPage.of(
                all.stream().skip(asked.offset()).limit(asked.limit()).map(CallCenterWebhook::of).toList(), all.size(), asked);
    }

    @Operation(summary = "One subscription to the call center's events")
    @GetMapping("/{id}")
    CallCenterWebhook get(Caller caller, @PathVariable("id") String id) {
        return CallCenterWebhook.of(subscriptions.get(caller.companyId(), Family.CALL_CENTER, id));
    }

    @Operation(summary = "Change a subscription to the call center's events", description = """
            Fields that are left out stay. With active false nothing is sent or noted; with active true again, what was waiting is sent, and
            what happens from then on is told.""",
            requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(
                    mediaType = "application/json", schema = @Schema(implementation = SubscriptionChange.class), examples = @ExampleObject("""
                            {"events": ["call.completed", "call.failed"], "active": true}"""))))
    @PatchMapping("/{id}")
    CallCenterWebhook change(Caller caller, @PathVariable("id") String id, @RequestBody SubscriptionChange body) {
        return CallCenterWebhook.of(subscriptions.change(caller.companyId(), Family.CALL_CENTER, id, body));
    }

    @Operation(summary = "Give a subscription to the call center's events a new secret", description = """
            The answer holds it, this once. For 24 hours deliveries are signed with both: X-Signature is made with the new one,
            X-Signature-Previous with the secret before.""")
    @PostMapping("/{id}/rotate-secret")
    CallCenterWebhook rotate(Caller caller, @PathVariable("id") String id) {
        return CallCenterWebhook.of(subscriptions.rotate(caller.companyId(), Family.CALL_CENTER, id));
    }

    @Operation(summary = "Delete a subscription to the call center's events with all its deliveries")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Caller caller, @PathVariable("id") String id) {
        subscriptions.delete(caller.companyId(), Family.CALL_CENTER, id);
    }
}
