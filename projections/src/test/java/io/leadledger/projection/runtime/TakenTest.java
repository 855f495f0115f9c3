package io.leadledger.projection.runtime;

import io.leadledger.api.MetaKeys;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TakenTest {

    private static final int FULL = 100;
    private static final long LONG_AGO = System.nanoTime() - Duration.ofMinutes(1).toNanos();
    private static final UUID COMPANY = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private int position;

    @Test
    void a_single_event_waits_for_nobody() {
        Taken taken = new Taken(LONG_AGO);
        taken.add(COMPANY, event());
        assertThat(taken.isToBeApplied(true, FULL)).isTrue();
        assertThat(taken.rest()).isLessThan(Duration.ofMillis(1));
    }

    @Test
    void after_a_large_batch_more_is_waited_for_but_not_for_long() {
        Taken large = new Taken(LONG_AGO);
        for (int i = 0; i < 5_000; i++) {
            large.add(COMPANY, event());
        }
        assertThat(large.rest()).isBetween(Duration.ofMillis(50), Duration.ofMillis(500));
    }

    @Test
    void nothing_is_applied_while_it_rests_but_a_full_batch() {
        Taken taken = new Taken(System.nanoTime() + Duration.ofMinutes(1).toNanos());
        taken.add(COMPANY, event());
        assertThat(taken.isToBeApplied(false, FULL)).isFalse();
        assertThat(taken.pause()).isGreaterThan(Duration.ofSeconds(50));
        for (int i = 1; i < FULL; i++) {
            taken.add(COMPANY, event());
        }
        assertThat(taken.isToBeApplied(true, FULL)).isTrue();
    }

    @Test
    void passing_what_changes_nothing_is_written_down_when_it_is_quiet() {
        Taken taken = new Taken(LONG_AGO);
        taken.pass(COMPANY, event());
        assertThat(taken.isToBeApplied(true, FULL)).isFalse();
        assertThat(taken.isToBeApplied(false, FULL)).isTrue();
        assertThat(taken.companies()).containsExactly(Map.entry(COMPANY, 1L));
        assertThat(taken.events()).isEmpty();
    }

    @Test
    void what_is_about_companies_of_others_is_no_reason_to_write_soon() {
        Taken taken = new Taken(LONG_AGO);
        taken.pass(null, event());
        assertThat(taken.isToBeApplied(false, FULL)).isFalse();
        assertThat(taken.companies()).isEmpty();
        assertThat(taken.last().position()).hasValue(1);
    }

    private TrackedEventMessage<?> event() {
        position++;
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                new GenericDomainEventMessage<>("LEAD", "lead", position, "payload", MetaData.with(MetaKeys.COMPANY_ID, COMPANY.toString())));
    }
}
