package io.leadledger.automation.telephony;

import io.leadledger.api.state.CallStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** What operators see of outbound calls. */
final class TelephonyMeters {

    enum Order {
        TAKEN,
        REFUSED,
        /** The provider never got it. */
        LOST
    }

    private final MeterRegistry meters;

    TelephonyMeters(MeterRegistry meters, OutboundCalls calls) {
        this.meters = meters;
        Gauge.builder("leadledger.telephony.open", calls, OutboundCalls::open)
                .description("Calls of all instances that wait for the provider or go on")
                .register(meters);
    }

    void ordered(Order order) {
        meters.counter("leadledger.telephony.orders", "result", order.name().toLowerCase(Locale.ROOT)).increment();
    }

    void ended(CallStatus status) {
        meters.counter("leadledger.telephony.calls", "status", status.wireName()).increment();
    }
}
