package io.leadledger.intelligence.prediction;

import io.leadledger.api.DealEvent;
import io.leadledger.api.state.DealState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The events of one deal, in the order of their facts.
 *
 * @param events at least one
 */
record DealLife(List<DealEvent> events) {

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final int PARTS = 4;

    /** As it was then; {@link DealState#NEW} before its beginning. */
    DealState at(Instant moment) {
        DealState state = DealState.NEW;
        for (DealEvent event : events) {
            if (!event.occurredAt().isAfter(moment)) {
                state = state.evolve(event);
            }
        }
        return state;
    }

    /** How often its stage had changed by then. */
    int moves(Instant moment) {
        int moves = 0;
        String stage = null;
        DealState state = DealState.NEW;
        for (DealEvent event : events) {
            if (!event.occurredAt().isAfter(moment)) {
                state = state.evolve(event);
                String now = state.stage();
                moves += stage != null && !Objects.equals(stage, now) ? 1 : 0;
                stage = now;
            }
        }
        return moves;
    }

    /** When it was won or lost, and stayed so; empty for an open one. */
    Optional<Instant> decidedAt() {
        Instant decided = null;
        DealState state = DealState.NEW;
        for (DealEvent event : events) {
            boolean before = isDecided(state);
            state = state.evolve(event);
            boolean now = isDecided(state);
            decided = !now ? null : before && decided != null ? decided : event.occurredAt();
        }
        return Optional.ofNullable(decided);
    }

    private static boolean isDecided(DealState state) {
        return DealState.WON.equals(state.stage()) || DealState.LOST.equals(state.stage());
    }

    boolean isWon() {
        return DealState.WON.equals(at(Instant.MAX).stage());
    }

    /** A moment before the decision to look at it, spread over such lives by its id; empty when it was never seen open. */
    Optional<Instant> landmark() {
        Instant began = events.getFirst().occurredAt();
        return decidedAt().filter(decided -> Duration.between(began, decided).compareTo(SHORTEST) >= 0).map(decided -> {
            int part = 1 + Math.floorMod(events.getFirst().dealId().hashCode(), PARTS - 1);
            return began.plus(Duration.between(began, decided).multipliedBy(part).dividedBy(PARTS));
        });
    }

    @Nullable BigDecimal value(Instant moment) {
        return at(moment).attributes().number("value", "amount");
    }

    @Nullable String leadId() {
        return at(Instant.MAX).leadId();
    }
}
