package io.leadledger.automation.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadledger.automation.webhook.Subscriptions.WithSecret;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as the call center's family shows it.
 *
 * @param disabledReason why we switched it off
 * @param secret in the answer that makes it and nowhere else
 */
@Schema(name = "CallCenterWebhook", example = CallCenterWebhook.EXAMPLE)
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallCenterWebhook(
        String id,
        String url,
        List<String> events,
        @Nullable String description,
        boolean active,
        @Nullable String disabledReason,
        @Nullable String secret,
        @Nullable String previousSecretValidUntil,
        String createdAt,
        String updatedAt) {

    static final String EXAMPLE = """
            {"id": "wh_019aa1c2d3e4a1b2c3d4e5f60718", "url": "https://hooks.example.com/leadledger",
             "events": ["call.completed", "campaign.completed"], "description": "Our data warehouse", "active": true,
             "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=", "createdAt": "2026-11-20T09:30:00Z",
             "updatedAt": "2026-11-20T09:30:00Z"}""";

    static CallCenterWebhook of(Subscription subscription) {
        return of(subscription, null);
    }

    static CallCenterWebhook of(WithSecret made) {
        return of(made.subscription(), made.secret());
    }

    private static CallCenterWebhook of(Subscription subscription, @Nullable String secret) {
        Subscription.Shown shown = subscription.shown();
        return new CallCenterWebhook(
                subscription.id(), subscription.url(), shown.events(), subscription.description(), subscription.active(),
                subscription.disabledReason(), secret, shown.previousUntil(), shown.createdAt(), shown.updatedAt());
    }
}
