package io.leadledger.automation.telephony;

import io.leadledger.support.RunningLedger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

class SimulatorTest extends TelephonyContract {

    private final MovedClock clock = new MovedClock();
    private final Telephony simulator = new Simulator(RunningLedger.get().bean(JdbcClient.class), clock);

    @Override
    Telephony telephony() {
        return simulator;
    }

    @Override
    void answer(String providerCallId) {
        clock.move(Duration.ofSeconds(2));
    }

    @Override
    void end(String providerCallId) {
        clock.move(Duration.ofSeconds(3));
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.now();

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
