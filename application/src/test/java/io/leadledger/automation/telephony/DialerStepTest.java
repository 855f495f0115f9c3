package io.leadledger.automation.telephony;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.EventJson;
import io.leadledger.api.state.CallStatus;
import io.leadledger.api.telephony.CallOrder;
import io.leadledger.support.RunningLedger;
import io.leadledger.support.TestCompany;
import io.leadledger.support.VirtualClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The dialer stopped between any two steps, and another that goes on from what was committed. */
class DialerStepTest {

    enum Crash {
        BEFORE_IT_DIALS,
        BEFORE_THE_ORDER_ARRIVES,
        AFTER_THE_ORDER_ARRIVED,
        BEFORE_THE_STATUS_IS_KNOWN
    }

    /** The end of a process: nothing after it happens. */
    private static final class Stopped extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final TestCompany company = RunningLedger.get().newCompany();
    private final UUID companyId = UUID.fromString(company.id());
    private final String callId = "call_" + UUID.randomUUID();
    private final JdbcClient jdbc = RunningLedger.get().bean(JdbcClient.class);
    private final ScriptedProvider provider = new ScriptedProvider("scripted-" + UUID.randomUUID());
    private final VirtualClock clock = new VirtualClock(Instant.now());
    private final MeterRegistry meters = new SimpleMeterRegistry();

    private DialerStep process() {
        TelephonySettings settings = new TelephonySettings("", "",
                new TelephonySettings.Vapi("", URI.create("http://unused"), "", Duration.ofSeconds(1), Duration.ofSeconds(1)),
                Duration.ofSeconds(30), Duration.ofMinutes(2));
        return new DialerStep(
                provider, RunningLedger.get().bean(OutboundCalls.class), RunningLedger.get().bean(CallReporter.class), settings,
                new TelephonyMeters(meters, RunningLedger.get().bean(OutboundCalls.class)), clock);
    }

    private void asked() throws JsonProcessingException {
        jdbc.sql("""
                        INSERT INTO outbound_call (company_id, call_id, step, provider, call_order, requested_at, due_at)
                        VALUES (?, ?, 'queued', ?, ?::jsonb, ?, ?)""")
                .param(companyId).param(callId).param(provider.name())
                .param(EventJson.mapper().writeValueAsString(TelephonyContract.order("+15550123")))
                .param(Timestamp.from(clock.instant())).param(Timestamp.from(clock.instant())).update();
    }

    /** Processes come and go until nothing is left to do. */
    private void runToTheEnd() {
        for (int round = 0; round < 60 && !"done".equals(step()); round++) {
            DialerStep process = process();
            process.take().ifPresent(process::work);
            clock.advance(Duration.ofSeconds(31));
            provider.hour = provider.hour.plusSeconds(31);
        }
        assertThat(step()).isEqualTo("done");
    }

    private String step() {
        return jdbc.sql("SELECT step FROM outbound_call WHERE company_id = ? AND call_id = ?")
                .param(companyId).param(callId).query(String.class).single();
    }

    private JsonNode state() {
        return company.get("/api/v1/audit/calls/" + callId).json().get("state");
    }

    /** What the dialer said; the analysis follows by itself, sooner or later. */
    private List<String> history() {
        return company.get("/api/v1/audit/calls/" + callId + "/history").json().get("events").findValuesAsText("type").stream()
                .filter(type -> !type.equals("call.analyzed"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_call_survives_a_stop_between_any_two_steps_and_is_ordered_at_most_once(Crash crash) throws JsonProcessingException {
        asked();
        provider.crash = crash;
        DialerStep first = process();
        Optional<OutboundCall> taken = first.take();
        assertThat(taken).isPresent();
        if (crash != Crash.BEFORE_IT_DIALS) {
            stopOnTheWay(first, taken.get(), crash);
        }
        provider.crash = null;
        runToTheEnd();
        boolean neverArrived = crash == Crash.BEFORE_IT_DIALS || crash == Crash.BEFORE_THE_ORDER_ARRIVES;
        assertThat(provider.orders).hasSize(neverArrived ? 0 : 1);
        assertThat(state().get("status").asText()).isEqualTo(neverArrived ? "failed" : "completed");
        assertThat(history()).doesNotHaveDuplicates()
                .contains(neverArrived ? "call.failed" : "call.completed");
    }

    private void stopOnTheWay(DialerStep first, OutboundCall taken, Crash crash) {
        if (crash == Crash.BEFORE_THE_ORDER_ARRIVES || crash == Crash.AFTER_THE_ORDER_ARRIVED) {
            assertThatThrownBy(() -> first.work(taken)).isInstanceOf(Stopped.class);
            return;
        }
        first.work(taken);
        clock.advance(Duration.ofSeconds(1));
        DialerStep second = process();
        assertThatThrownBy(() -> second.work(second.take().orElseThrow())).isInstanceOf(Stopped.class);
    }

    @Test
    void a_stop_after_the_facts_were_recorded_but_not_the_row_records_nothing_twice() throws JsonProcessingException {
        asked();
        runToTheEnd();
        List<String> before = history();
        jdbc.sql("UPDATE outbound_call SET step = 'dialed', due_at = ? WHERE call_id = ?")
                .param(Timestamp.from(clock.instant())).param(callId).update();
        runToTheEnd();
        assertThat(history()).isEqualTo(before);
    }

    @Test
    void two_dialers_never_take_the_same_call() throws JsonProcessingException {
        asked();
        assertThat(process().take()).isPresent();
        assertThat(process().take()).isEmpty();
    }

    @Test
    void an_order_without_an_answer_is_looked_for_and_not_repeated() throws JsonProcessingException {
        asked();
        provider.losesAnswers = true;
        runToTheEnd();
        assertThat(provider.orders).hasSize(1);
        assertThat(state().get("status").asText()).isEqualTo("completed");
    }

    @Test
    void a_refused_call_has_failed_and_says_why() throws JsonProcessingException {
        asked();
        provider.refuses = true;
        runToTheEnd();
        assertThat(provider.orders).isEmpty();
        assertThat(state().get("status").asText()).isEqualTo("failed");
        assertThat(state().toString()).contains("refused").doesNotContain("5550123");
    }

    /** Rings at once, talks after that, and is over with the third look. */
    private static final class ScriptedProvider implements Telephony {

        private final String name;
        private final Map<String, String> orders = new HashMap<>();
        private final Instant began = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.MICROS);
        private Instant hour = began;
        private @Nullable Crash crash;
        private boolean losesAnswers;
        private boolean refuses;

        private ScriptedProvider(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String dial(UUID companyId, String callId, CallOrder order) {
            if (crash == Crash.BEFORE_THE_ORDER_ARRIVES) {
                throw new Stopped();
            } else if (refuses) {
                throw new CallRefused("no credit");
            }
            assertThat(orders.put(callId, name + "-1")).as("ordered twice").isNull();
            if (crash == Crash.AFTER_THE_ORDER_ARRIVED) {
                throw new Stopped();
            } else if (losesAnswers) {
                throw new ProviderUnreachable("the line broke", null);
            }
            return name + "-1";
        }

        @Override
        public Optional<String> find(UUID companyId, String callId, Instant since) {
            return Optional.ofNullable(orders.get(callId));
        }

        @Override
        public CallProgress status(String providerCallId) {
            if (crash == Crash.BEFORE_THE_STATUS_IS_KNOWN) {
                throw new Stopped();
            }
            Instant answered = began.plusSeconds(40);
            Instant end = began.plusSeconds(130);
            if (hour.isBefore(answered)) {
                return new CallProgress(CallStatus.RINGING, began, null, null, null, null, null, List.of(), null, false);
            } else if (hour.isBefore(end)) {
                return new CallProgress(CallStatus.IN_PROGRESS, answered, answered, null, null, null, null, List.of(), null, false);
            }
            List<CallEvent.Segment> talk = List.of(new CallEvent.Segment("agent", null, null, "Hello", null));
            return new CallProgress(CallStatus.COMPLETED, end, answered, end, "successful", null, "en", talk, null, true);
        }

        @Override
        public Duration interval() {
            return Duration.ofSeconds(1);
        }
    }
}
