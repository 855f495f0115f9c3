package io.leadledger.automation.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.automation.webhook.Subscriptions.WithSecret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param secret in the answer that makes it and nowhere else */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubscriptionAnswer(
        @JsonProperty("id") String id,
        @JsonProperty("url") String url,
        @JsonProperty("events") List<String> events,
        @JsonProperty("description") @Nullable String description,
        @JsonProperty("active") boolean active,
        @JsonProperty("disabled_reason") @Nullable String disabledReason,
        @JsonProperty("secret") @Nullable String secret,
        @JsonProperty("previous_secret_valid_until") @Nullable String previousSecretValidUntil,
        @JsonProperty("created_at") String createdAt,
        @JsonProperty("updated_at") String updatedAt) {

    static final String EXAMPLE = """
            {"id": "wh_019aa1c2d3e4a1b2c3d4e5f60718", "url": "https://hooks.example.com/leadledger", "events": ["deal.won", "lead.created"],
             "description": "Our data warehouse", "active": true, "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=",
             "created_at": "2026-11-20T09:30:00Z", "updated_at": "2026-11-20T09:30:00Z"}""";

    static SubscriptionAnswer of(Subscription subscription) {
        return of(subscription, null);
    }

    static SubscriptionAnswer of(WithSecret made) {
        return of(made.subscription(), made.secret());
    }

    private static SubscriptionAnswer of(Subscription subscription, @Nullable String secret) {
        Subscription.Shown shown = subscription.shown();
        return new SubscriptionAnswer(
                subscription.id(), subscription.url(), shown.events(), subscription.description(), subscription.active(),
                subscription.disabledReason(), secret, shown.previousUntil(), shown.createdAt(), shown.updatedAt());
    }

    record SubscriptionList(@JsonProperty("webhooks") List<SubscriptionAnswer> webhooks) {}
}
