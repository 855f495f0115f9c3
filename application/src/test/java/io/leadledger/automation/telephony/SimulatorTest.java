package io.leadledger.automation.telephony;

import io.leadledger.support.RunningLedger;
import io.leadledger.support.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

class SimulatorTest extends TelephonyContract {

    private final VirtualClock clock = new VirtualClock(Instant.now());
    private final Telephony simulator = new Simulator(RunningLedger.get().bean(JdbcClient.class), clock);

    @Override
    Telephony telephony() {
        return simulator;
    }

    @Override
    void answer(String providerCallId) {
        clock.advance(Duration.ofSeconds(2));
    }

    @Override
    void end(String providerCallId) {
        clock.advance(Duration.ofSeconds(3));
    }
}
