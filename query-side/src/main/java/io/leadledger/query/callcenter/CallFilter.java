package io.leadledger.query.callcenter;

import io.leadledger.api.Timestamps;
import io.leadledger.api.error.LedgerException;
import io.leadledger.api.state.CallStatus;
import io.leadledger.query.list.Parameters;
import io.leadledger.web.callcenter.CallWords;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which calls are asked for; null where it does not matter. They count on the day they started.
 *
 * @param end exclusive
 */
record CallFilter(
        @Nullable List<CallStatus> statuses,
        @Nullable String contactId,
        @Nullable String campaignId,
        @Nullable Instant start,
        @Nullable Instant end) {

    private static final int DAY_LENGTH = 10;

    /** @param zone in which a day without a time begins and ends; a day that ends a range belongs to it */
    static CallFilter of(Parameters parameters, ZoneId zone) {
        return new CallFilter(
                statuses(parameters.text("status")), parameters.text("contactId"), parameters.text("campaignId"),
                moment(parameters, "startDate", zone, 0), moment(parameters, "endDate", zone, 1));
    }

    private static @Nullable List<CallStatus> statuses(@Nullable String word) {
        return word == null ? null : CallWords.statuses(word.toLowerCase(Locale.ROOT)).orElseThrow(
                () -> LedgerException.invalid("status", "must be scheduled, in-progress, completed, failed or cancelled"));
    }

    private static @Nullable Instant moment(Parameters parameters, String name, ZoneId zone, int plusDays) {
        String text = parameters.text(name);
        if (text == null) {
            return null;
        }
        try {
            Instant moment = text.length() == DAY_LENGTH
                    ? LocalDate.parse(text).plusDays(plusDays).atStartOfDay(zone).toInstant()
                    // A plus that nobody escaped is a space by now.
                    : Timestamps.parse(text.replaceFirst(" (\\d\\d:?\\d\\d)$", "+$1"));
            if (moment.isBefore(Instant.EPOCH.minusSeconds(62_135_596_800L))) {
                throw new DateTimeException("before the year 1");
            }
            return moment;
        } catch (DateTimeException unreadable) {
            throw LedgerException.invalid(name, "must be an ISO 8601 date or timestamp");
        }
    }

    String @Nullable [] statusNames() {
        return statuses == null ? null : statuses.stream().map(CallStatus::wireName).toArray(String[]::new);
    }
}
