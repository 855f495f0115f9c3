package io.leadledger.webhook;

import io.leadledger.support.RawServer;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Those who listen and those who do not behave, told of the same events by the same sender. */
class HostileSubscribersTest {

    /** The longest time of one attempt: whoever is told sooner did not wait for one that hung. */
    private static final Duration ONE_ATTEMPT = Duration.ofSeconds(15);
    private static final int LEADS = 12;

    private final TestCompany company = RunningLedger.get().newCompany();
    private final TestCompany other = RunningLedger.get().newCompany();

    @Test
    void bodies_without_end_drips_lies_and_silence_cost_the_others_nothing() {
        try (RawServer endless = new RawServer(line -> {
                    line.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                    line.repeat("400\r\n" + "x".repeat(1024) + "\r\n");
                });
                RawServer dripping = new RawServer(line -> {
                    line.say("HTTP/1.1 500 Sorry\r\n");
                    line.drip("X-Header: value\r\n");
                });
                RawServer silent = new RawServer(RawServer.Line::fallSilent);
                RawServer lying = new RawServer(line -> line.say("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nok"));
                Subscriber well = Subscriber.answering(204);
                Subscriber elsewhere = Subscriber.answering(204)) {
            for (RawServer hostile : new RawServer[] {endless, dripping, silent, lying}) {
                company.post("/api/v1/webhooks", "{\"url\": \"%s\", \"events\": [\"lead.created\"]}".formatted(hostile.url()));
            }
            well.subscribe(company, "lead.created");
            elsewhere.subscribe(other, "lead.created");
            Instant began = Instant.now();
            for (int lead = 0; lead < LEADS; lead++) {
                String body = "{\"email\": \"lead%d@example.com\"}".formatted(lead);
                company.post("/api/v1/crm/leads", body);
                other.post("/api/v1/crm/leads", body);
            }
            elsewhere.awaitTold(LEADS);
            well.awaitTold(LEADS);

            assertThat(Duration.between(began, Instant.now())).isLessThan(ONE_ATTEMPT);
            assertThat(well.told).hasSize(LEADS);
            assertThat(elsewhere.told).hasSize(LEADS);
            assertThat(silent.connections()).as("at once, and no second time before its pause is over").isLessThanOrEqualTo(4);
            assertThat(dripping.connections()).isLessThanOrEqualTo(4);
        }
    }
}
