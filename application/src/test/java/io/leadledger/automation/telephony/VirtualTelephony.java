package io.leadledger.automation.telephony;

import io.leadledger.support.RunningLedger;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dialer of one node, step by step, on a clock of the test, with the simulator in place of people. */
public final class VirtualTelephony {

    private final DialerStep step;

    public VirtualTelephony(RunningLedger beans, Clock clock) {
        TelephonySettings settings = new TelephonySettings(
                TelephonySettings.SIMULATOR, "", beans.bean(TelephonySettings.class).vapi(), Duration.ofSeconds(30), Duration.ofMinutes(2));
        step = new DialerStep(
                new Simulator(beans.bean(JdbcClient.class), clock), beans.bean(OutboundCalls.class), beans.bean(CallReporter.class),
                settings, new TelephonyMeters(new SimpleMeterRegistry(), beans.bean(OutboundCalls.class)), clock);
    }

    /** @return whether there was a call to look at */
    public boolean run() {
        Optional<OutboundCall> call = step.take();
        call.ifPresent(step::work);
        return call.isPresent();
    }

    /** The node takes a call and dies before it does anything with it. */
    public void takeAndDie() {
        step.take();
    }
}
