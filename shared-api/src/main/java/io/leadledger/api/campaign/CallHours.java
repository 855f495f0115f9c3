package io.leadledger.api.campaign;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalTime;

/**
 * The part of a day in which people may be called, on the clocks of the schedule's zone.
 *
 * @param start inclusive
 * @param end exclusive, later than the start; {@link #MIDNIGHT} for the end of the day
 */
public record CallHours(LocalTime start, LocalTime end) {

    /** The end of a day that is called to its end; as a start it is the beginning of a day. */
    public static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;

    public static final CallHours ALL_DAY = new CallHours(MIDNIGHT, MIDNIGHT);

    public boolean contains(LocalTime time) {
        return !time.isBefore(start) && (endsAtMidnight() || time.isBefore(end));
    }

    @JsonIgnore
    public boolean endsAtMidnight() {
        return end.equals(MIDNIGHT);
    }
}
