package io.leadledger.intelligence.prediction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.DealEvent;
import io.leadledger.intelligence.facts.Fact;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DealLifeTest {

    private static final Instant BEGAN = Instant.parse("2026-01-01T00:00:00Z");

    private static Instant day(int day) {
        return BEGAN.plus(Duration.ofDays(day));
    }

    private static Map<String, JsonNode> value(int value) {
        return Map.of("value", DecimalNode.valueOf(BigDecimal.valueOf(value)), "stage", TextNode.valueOf("proposal"));
    }

    private final DealLife won = new DealLife(List.of(
            new DealEvent.Created("d", "l", value(100), BEGAN),
            new DealEvent.StageChanged("d", "l", "negotiation", Map.of(), day(38)),
            new DealEvent.Updated("d", "l", Map.of("value", DecimalNode.valueOf(BigDecimal.valueOf(90))), day(39)),
            new DealEvent.Won("d", "l", Map.of(), day(40))));

    @Test
    void a_decided_deal_is_looked_at_while_it_was_open() {
        Instant landmark = won.landmark().orElseThrow();

        assertThat(landmark).isAfter(BEGAN).isBefore(day(40));
        assertThat(won.at(landmark).stage()).isIn("proposal", "negotiation");
        assertThat(won.decidedAt()).contains(day(40));
        assertThat(won.isWon()).isTrue();
    }

    @Test
    void nothing_later_than_the_moment_is_in_its_features() {
        List<Fact> facts = List.of(
                new Fact("email_opened", Fact.Side.CUSTOMER, "email", "", 0, day(5)),
                new Fact("message", Fact.Side.CUSTOMER, "whatsapp", "we chose your competitor", 0, day(12)));

        DealMoment seen = DealMoment.of(won.at(day(10)), won.moves(day(10)), facts, day(10));

        assertThat(seen).isEqualTo(DealMoment.of(won.at(day(10)), won.moves(day(10)), facts.subList(0, 1), day(10)));
        assertThat(seen.value()).isEqualByComparingTo("100");
        assertThat(seen.stage()).isEqualTo(2);
        assertThat(seen.moves()).isZero();
        assertThat(seen.silentDays()).isEqualTo(5.0);
        assertThat(seen.competitor()).isFalse();
    }

    @Test
    void a_deal_that_was_never_seen_open_teaches_nothing() {
        DealLife at = new DealLife(List.of(
                new DealEvent.Created("d", null, value(1), BEGAN), new DealEvent.Lost("d", null, Map.of(), BEGAN.plusSeconds(60))));

        assertThat(at.landmark()).isEmpty();
    }

    @Test
    void a_deal_that_was_opened_again_is_not_decided() {
        DealLife again = new DealLife(List.of(
                new DealEvent.Created("d", null, value(1), BEGAN), new DealEvent.Lost("d", null, Map.of(), day(3)),
                new DealEvent.StageChanged("d", null, "discovery", Map.of(), day(4))));

        assertThat(again.decidedAt()).isEmpty();
    }
}
