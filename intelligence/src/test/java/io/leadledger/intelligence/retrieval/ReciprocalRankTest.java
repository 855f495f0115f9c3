package io.leadledger.intelligence.retrieval;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReciprocalRankTest {

    @Test
    void what_both_orders_have_comes_before_what_one_has_first() {
        assertThat(ReciprocalRank.merge(List.of(1, 2, 3), List.of(4, 3, 5))).startsWith(3).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    void one_order_alone_stays_as_it_is() {
        assertThat(ReciprocalRank.merge(List.of(7, 3, 9), List.of())).containsExactly(7, 3, 9);
        assertThat(ReciprocalRank.merge(List.of(), List.of(7, 3, 9))).containsExactly(7, 3, 9);
        assertThat(ReciprocalRank.merge(List.of(), List.of())).isEmpty();
    }
}
