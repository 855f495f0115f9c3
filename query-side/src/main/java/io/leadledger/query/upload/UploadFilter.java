package io.leadledger.query.upload;

import io.leadledger.api.error.LedgerException;
import io.leadledger.query.leads.DayRange;
import io.leadledger.query.list.Parameters;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which uploads are asked for.
 *
 * @param from calls that started then or later
 * @param until calls that started before then
 */
record UploadFilter(UploadIds ids, @Nullable String callId, @Nullable Instant from, @Nullable Instant until, int limit, int offset) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 1000;
    private static final int MAX_OFFSET = 1_000_000_000;

    /** @throws LedgerException naming the parameter that cannot be meant */
    static UploadFilter read(Parameters parameters, UploadIds ids, ZoneId zone) {
        DayRange start = range(parameters, "startDate", zone);
        DayRange end = range(parameters, "endDate", zone);
        Integer offset = parameters.number("offset", 0, MAX_OFFSET);
        return new UploadFilter(
                ids, parameters.text("callId"), start == null ? null : start.start(), end == null ? null : end.end(),
                parameters.clamped("limit", DEFAULT_LIMIT, 1, MAX_LIMIT), offset == null ? 0 : offset);
    }

    private static @Nullable DayRange range(Parameters parameters, String name, ZoneId zone) {
        String text = parameters.text(name);
        return text == null ? null : DayRange.parse(name, text, zone);
    }
}
