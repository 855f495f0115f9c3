package io.leadledger.automation.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param attemptTimeout longest time of one attempt, from the name to the end of the answer; at most half of {@link DeliveryQueue#LEASE}
 * @param keep how long deliveries are kept after they are over
 */
@ConfigurationProperties("leadledger.webhooks")
record WebhookSettings(@DefaultValue("15s") Duration attemptTimeout, @DefaultValue("30d") Duration keep) {

    WebhookSettings {
        if (attemptTimeout.isNegative() || attemptTimeout.isZero() || attemptTimeout.compareTo(DeliveryQueue.LEASE.dividedBy(2)) > 0) {
            throw new IllegalArgumentException("leadledger.webhooks.attempt-timeout must be above 0 and at most 30 s");
        }
    }
}
