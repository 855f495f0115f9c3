package io.leadledger.automation.ottosave;

import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.EventJson;
import io.leadledger.api.analysis.Findings;
import io.leadledger.api.state.CallState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecencyTest {

    private static final Instant RECORDED = Instant.parse("2026-01-15T10:00:00Z");

    private final Recency recency = new Recency(Duration.ofDays(7));

    @Test
    void a_call_is_as_old_as_its_beginning_or_what_was_first_heard_of_it() {
        Instant old = RECORDED.minus(Duration.ofDays(7)).minusMillis(1);

        assertThat(recency.covers(missed(null, RECORDED), RECORDED)).isTrue();
        assertThat(recency.covers(missed(null, old.plusMillis(1)), RECORDED)).isTrue();
        assertThat(recency.covers(missed(null, old), RECORDED)).isFalse();
        assertThat(recency.covers(missed(old, RECORDED), RECORDED)).isFalse();
    }

    @Test
    void a_call_that_nothing_is_known_of_is_not_recent() {
        assertThat(recency.covers(CallState.NEW, RECORDED)).isFalse();
    }

    @Test
    void an_event_that_does_not_say_when_the_call_was_may_be_of_a_recent_one() {
        CallEvent ours = new CallEvent.Analyzed("call", null, Findings.OURS, EventJson.mapper().createObjectNode(), RECORDED);

        assertThat(recency.mayCover(CallState.NEW.evolve(ours), RECORDED)).isTrue();
        assertThat(recency.mayCover(missed(null, RECORDED.minus(Duration.ofDays(8))), RECORDED)).isFalse();
    }

    private static CallState missed(@Nullable Instant startedAt, Instant at) {
        CallFacts facts = new CallFacts(null, null, startedAt, null, null, null, null, null, null, null, null, Map.of());
        return CallState.NEW.evolve(new CallEvent.Missed("call", null, facts, at));
    }
}
