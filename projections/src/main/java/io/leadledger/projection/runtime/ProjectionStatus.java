package io.leadledger.projection.runtime;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How far one generation of a projection has come.
 *
 * @param position up to which all of it has been applied
 * @param head greatest position in the log
 * @param lagEvents how far the position is behind the head, counting numbers, so never less than the events missing
 * @param lagSeconds age of the first event that is missing; 0 when none is
 * @param deadLetters events that are parked
 * @param running whether this node fills it
 * @param failing whether this node's last attempt at one of its segments failed
 */
public record ProjectionStatus(
        String name,
        int generation,
        String state,
        List<Segment> segments,
        long position,
        long head,
        @JsonProperty("lag_events") long lagEvents,
        @JsonProperty("lag_seconds") double lagSeconds,
        @JsonProperty("dead_letters") long deadLetters,
        boolean running,
        boolean failing) {

    /** @param owner the node that works on it; empty when none does */
    public record Segment(int segment, long position, String owner) {}
}
