package io.leadledger.api.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallStateTest {

    private static final Instant AT = Instant.parse("2026-01-01T10:00:00Z");

    @Test
    void an_end_that_is_no_time_is_kept_as_it_was_said_and_the_call_ended_when_that_was_told() {
        CallState call = completed(Map.of("ended_at", TextNode.valueOf("soon")));

        assertThat(call.facts().text("ended_at")).isEqualTo("soon");
        assertThat(call.endedAt()).isEqualTo(AT);
        assertThat(call.durationSeconds()).isNull();
        assertThat(call.fields()).containsKey("ended_at");
    }

    @Test
    void a_duration_that_cannot_be_reckoned_with_is_none() {
        CallState call = completed(Map.of("duration", TextNode.valueOf("1e-999999999")));

        assertThat(call.durationSeconds()).isNull();
    }

    private static CallState completed(Map<String, JsonNode> extra) {
        CallFacts facts = new CallFacts(null, null, null, null, null, null, null, null, null, null, null, extra);
        return CallState.NEW.evolve(new CallEvent.Completed("call-1", null, facts, AT));
    }
}
