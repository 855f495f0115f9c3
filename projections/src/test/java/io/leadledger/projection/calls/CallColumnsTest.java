package io.leadledger.projection.calls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.state.CallState;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallColumnsTest {

    private static final Instant AT = Instant.parse("2025-02-25T22:00:00Z");

    private static CallState call(Map<String, JsonNode> extra) {
        CallFacts facts = new CallFacts(null, "teleported", AT, null, null, null, null, null, null, null, null, extra);
        return CallState.NEW.evolve(new CallEvent.Updated("c1", null, facts, AT));
    }

    @Test
    void an_end_that_is_no_time_is_null() {
        CallColumns odd = new CallColumns(call(Map.of("ended_at", TextNode.valueOf("soon"), "duration", TextNode.valueOf("long"))));
        assertThat(odd.endedAt()).isNull();
        assertThat(odd.duration()).isNull();
        assertThat(odd.startedAt()).isEqualTo(AT);
    }

    @Test
    void a_word_that_is_no_status_is_null() {
        assertThat(new CallColumns(call(Map.of())).status()).isNull();
        assertThat(new CallColumns(call(Map.of())).text("status")).isEqualTo("teleported");
    }
}
