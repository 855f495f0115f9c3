package io.leadledger.api.nurture;

import io.leadledger.api.draft.Channel;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One message of a sequence.
 *
 * @param delay after the step before, and of the first after the enrolment; 0 for at once
 * @param instructions what the company wants to be said, which counts as a fact; null for nothing in particular
 */
public record SequenceStep(int delay, DelayUnit delayUnit, Channel channel, Purpose purpose, @Nullable String instructions) {

    /**
     * A day is one of the company's calendar: the same time on its clocks, although a day may have 23 or 25 hours.
     *
     * @param zone of the company
     */
    public Instant dueAfter(Instant moment, ZoneId zone) {
        ZonedDateTime local = moment.atZone(zone);
        return switch (delayUnit) {
            case HOURS -> local.plusHours(delay).toInstant();
            case DAYS -> local.plusDays(delay).toInstant();
        };
    }
}
