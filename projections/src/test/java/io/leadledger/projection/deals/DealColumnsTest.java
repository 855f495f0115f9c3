package io.leadledger.projection.deals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.DealEvent;
import io.leadledger.api.state.DealState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DealColumnsTest {

    private static final Instant AT = Instant.parse("2025-02-25T22:00:00Z");

    private static DealColumns deal(Map<String, JsonNode> attributes) {
        return new DealColumns(DealState.NEW.evolve(new DealEvent.Created("d1", null, attributes, AT)));
    }

    @Test
    void values_that_fit_no_column_are_null() {
        DealColumns odd = deal(Map.of(
                "probability", TextNode.valueOf("high"), "value", DecimalNode.valueOf(new BigDecimal("1e999999")),
                "expected_close_date", TextNode.valueOf("soon"), "owner", JsonNodeFactory.instance.arrayNode().add(1),
                "name", JsonNodeFactory.instance.objectNode()));
        assertThat(odd.probability()).isNull();
        assertThat(odd.value()).isNull();
        assertThat(odd.expectedCloseDate()).isNull();
        assertThat(odd.ownerId()).isNull();
        assertThat(odd.name()).isNull();
        assertThat(odd.actualCloseDate()).isNull();
    }

    @Test
    void an_owner_may_be_an_id_or_an_object() {
        assertThat(deal(Map.of("owner_id", TextNode.valueOf("user_xyz"))).ownerId()).isEqualTo("user_xyz");
        JsonNode object = JsonNodeFactory.instance.objectNode().put("user_id", "user_xyz").put("name", "Sarah Sales");
        assertThat(deal(Map.of("owner", object)).ownerId()).isEqualTo("user_xyz");
        assertThat(deal(Map.of("owner", object)).owner()).isEqualTo(object);
    }

    @Test
    void a_deal_closes_on_the_day_it_was_won_unless_something_said_otherwise() {
        DealState won = DealState.NEW.evolve(new DealEvent.Won("d1", null, Map.of(), AT));
        assertThat(new DealColumns(won).actualCloseDate()).isEqualTo(LocalDate.of(2025, 2, 25));
        DealState said = won.evolve(new DealEvent.Updated("d1", null, Map.of("actual_close_date", TextNode.valueOf("2025-02-20")), AT));
        assertThat(new DealColumns(said).actualCloseDate()).isEqualTo(LocalDate.of(2025, 2, 20));
    }
}
