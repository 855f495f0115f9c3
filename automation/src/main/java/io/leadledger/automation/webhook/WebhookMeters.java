package io.leadledger.automation.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What operators see of deliveries. */
final class WebhookMeters {

    private final Counter delivered;
    private final Counter failed;
    private final Counter parked;
    private volatile double lagSeconds;

    WebhookMeters(MeterRegistry meters) {
        delivered = attempts(meters, "delivered");
        failed = attempts(meters, "failed");
        parked = Counter.builder("leadledger.webhook.parked")
                .description("Deliveries that were given up after their last attempt")
                .register(meters);
        Gauge.builder("leadledger.webhook.lag.seconds", this, self -> self.lagSeconds)
                .description("How long the oldest delivery that is due has been waiting")
                .register(meters);
    }

    private static Counter attempts(MeterRegistry meters, String result) {
        return Counter.builder("leadledger.webhook.attempts")
                .description("Attempts to deliver a webhook")
                .tag("result", result)
                .register(meters);
    }

    void attempted(Result result, boolean last) {
        (result.isDelivered() ? delivered : failed).increment();
        if (last) {
            parked.increment();
        }
    }

    void lag(double seconds) {
        lagSeconds = seconds;
    }
}
