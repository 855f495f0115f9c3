package io.leadledger.projection.rows;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.CallEvent;
import io.leadledger.api.CallFacts;
import io.leadledger.api.DealEvent;
import io.leadledger.api.state.Attributes;
import io.leadledger.api.state.CallState;
import io.leadledger.api.state.DealState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StateJsonTest {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00.123456789Z");

    @Test
    void a_deal_is_read_as_it_was_written() {
        DealState deal = DealState.NEW.evolve(new DealEvent.Won("d1", "l1", Map.of(
                "value", DecimalNode.valueOf(new BigDecimal("75000.50")),
                "probability", TextNode.valueOf("high"),
                "cleared", NullNode.instance,
                "count", IntNode.valueOf(3)), AT));
        assertThat(StateJson.read(StateJson.write(deal), DealState.class)).isEqualTo(deal);
    }

    @Test
    void a_call_is_read_as_it_was_written() {
        CallFacts facts = new CallFacts("inbound", "completed", AT, AT.plusSeconds(60), new BigDecimal("60.5"), "busy", null, null, null,
                null, null, Map.of("note", TextNode.valueOf("x")));
        CallState call = CallState.NEW
                .evolve(new CallEvent.Completed("c1", "l1", facts, AT))
                .evolve(new CallEvent.Transcribed("c1", null, "en", new BigDecimal("0.9"),
                        List.of(new CallEvent.Segment("agent", BigDecimal.ZERO, BigDecimal.ONE, "hi", null)), null, NullNode.instance, AT));
        assertThat(StateJson.read(StateJson.write(call), CallState.class)).isEqualTo(call);
    }

    @Test
    void attributes_without_entries_are_read_as_such() {
        assertThat(StateJson.read(StateJson.write(Attributes.NONE), Attributes.class)).isEqualTo(Attributes.NONE);
    }
}
