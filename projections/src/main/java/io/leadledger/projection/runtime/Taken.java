package io.leadledger.projection.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * What was taken from the stream and is not written down yet. Most projections care for few of the events, and a transaction for each
 * batch that changes nothing would cost them all as much as one that does: so passing them is written down when it has become quiet,
 * or after a while.
 */
final class Taken {

    private static final Duration QUIET = Duration.ofMillis(10);
    private static final Duration LONGEST_UNWRITTEN = Duration.ofMillis(300);
    /** When all of it is about companies of other segments, for which nobody waits here. */
    private static final Duration LONGEST_UNWRITTEN_OF_OTHERS = Duration.ofSeconds(1);
    /** After a batch, for each of its events: what comes meanwhile goes into one batch instead of several. A few events wait for nobody. */
    private static final Duration REST_FOR_EACH = Duration.ofNanos(200_000);
    private static final Duration LONGEST_REST = Duration.ofMillis(200);

    private final List<TrackedEventMessage<?>> events = new ArrayList<>();
    private final Map<UUID, Long> companies = new HashMap<>();
    private final long notBefore;
    private long since;
    private int own;
    private @Nullable TrackingToken last;

    /** @param notBefore by {@link System#nanoTime}, unless it becomes a full batch sooner */
    Taken(long notBefore) {
        this.notBefore = notBefore;
    }

    void add(UUID company, TrackedEventMessage<?> event) {
        pass(company, event);
        events.add(event);
    }

    /** @param own company of this segment; null when the event is about one of another */
    void pass(@Nullable UUID own, TrackedEventMessage<?> event) {
        if (isEmpty()) {
            since = System.nanoTime();
        }
        last = event.trackingToken();
        if (own != null) {
            companies.put(own, RecordedEvents.positionOf(event));
            this.own++;
        }
    }

    /** What concerns the projector. */
    List<TrackedEventMessage<?>> events() {
        return events;
    }

    /** The last position of each of this segment's companies. */
    Map<UUID, Long> companies() {
        return companies;
    }

    /** How many events are about companies of this segment. */
    int own() {
        return own;
    }

    /** Of the last event, once there is one. */
    TrackingToken last() {
        return Objects.requireNonNull(last);
    }

    boolean isEmpty() {
        return last == null;
    }

    /** How long to wait for more before it is applied. */
    Duration pause() {
        Duration untilDue = Duration.ofNanos((own == 0 ? since + LONGEST_UNWRITTEN_OF_OTHERS.toNanos() : notBefore) - System.nanoTime());
        return untilDue.compareTo(QUIET) > 0 ? untilDue : QUIET;
    }

    boolean isToBeApplied(boolean moreCame, int batchSize) {
        long now = System.nanoTime();
        if (own == 0) {
            return now - since > LONGEST_UNWRITTEN_OF_OTHERS.toNanos();
        }
        boolean due = !moreCame || !events.isEmpty() || now - since > LONGEST_UNWRITTEN.toNanos();
        return events.size() >= batchSize || (now >= notBefore && due);
    }

    Duration rest() {
        Duration rest = REST_FOR_EACH.multipliedBy(own);
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }
}
