package io.leadledger.automation.webhook;

import io.leadledger.automation.webhook.SubscriptionAnswer.SubscriptionList;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Subscriptions to the events of all families, told in NexusCRM's form. */
@RestController
@RequestMapping({"/api/v1/webhooks", "/proxy/nexus-crm/api/v1/webhooks"})
@RequiresScope(Scope.WRITE)
class SubscriptionController {

    private final Subscriptions subscriptions;
    private final SubscriptionRequests requests;

    SubscriptionController(Subscriptions subscriptions, SubscriptionRequests requests) {
        this.subscriptions = subscriptions;
        this.requests = requests;
    }

    @Operation(summary = "Subscribe a URL to events", description = """
            The answer holds the secret that deliveries are signed with, this once. The URL must lead to a public address. Told is what
            happens from now on.""")
    @ApiResponse(responseCode = "201", content = @Content(mediaType = "application/json",
            schema = @Schema(implementation = SubscriptionAnswer.class), examples = @ExampleObject(SubscriptionAnswer.EXAMPLE)))
    @PostMapping
    ResponseEntity<byte[]> add(Caller caller, HttpServletRequest request, @RequestBody NewSubscription body) {
        return requests.add(
                caller, request, body, () -> subscriptions.add(caller.companyId(), Family.NEXUS, body, null), SubscriptionAnswer::of);
    }

    @Operation(summary = "Subscriptions of the company, oldest first")
    @GetMapping
    SubscriptionList list(Caller caller) {
        return new SubscriptionList(subscriptions.list(caller.companyId(), Family.NEXUS).stream().map(SubscriptionAnswer::of).toList());
    }

    @Operation(summary = "One subscription")
    @GetMapping("/{id}")
    SubscriptionAnswer get(Caller caller, @PathVariable("id") String id) {
        return SubscriptionAnswer.of(subscriptions.get(caller.companyId(), Family.NEXUS, id));
    }

    @Operation(summary = "Change a subscription", description = """
            Fields that are left out stay. With active false nothing is sent or noted; with active true again, what was waiting is sent, and
            what happens from then on is told.""")
    @PatchMapping("/{id}")
    SubscriptionAnswer change(Caller caller, @PathVariable("id") String id, @RequestBody SubscriptionChange body) {
        return SubscriptionAnswer.of(subscriptions.change(caller.companyId(), Family.NEXUS, id, body));
    }

    @Operation(summary = "Give a subscription a new secret", description = """
            The answer holds it, this once. For 24 hours deliveries are signed with both: webhook-signature holds two signatures, and
            X-Signature-Previous is made with the secret before.""")
    @PostMapping("/{id}/rotate-secret")
    SubscriptionAnswer rotate(Caller caller, @PathVariable("id") String id) {
        return SubscriptionAnswer.of(subscriptions.rotate(caller.companyId(), Family.NEXUS, id));
    }

    @Operation(summary = "Delete a subscription with all its deliveries")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Caller caller, @PathVariable("id") String id) {
        subscriptions.delete(caller.companyId(), Family.NEXUS, id);
    }
}
