package io.leadledger.api.campaign;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a campaign may call.
 *
 * @param startDate not before
 * @param endDate not from then on; null for no end
 * @param timeZone of the hours and days
 * @param daysOfWeek never empty
 */
public record CampaignSchedule(
        Instant startDate, @Nullable Instant endDate, ZoneId timeZone, CallHours callHours, Set<DayOfWeek> daysOfWeek) {

    public CampaignSchedule {
        daysOfWeek = Collections.unmodifiableSet(EnumSet.copyOf(daysOfWeek)); // in order, so that it is written the same each time
    }

    public boolean isOver(Instant now) {
        return endDate != null && !now.isBefore(endDate);
    }
}
