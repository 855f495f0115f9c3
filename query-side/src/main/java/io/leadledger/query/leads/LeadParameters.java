package io.leadledger.query.leads;

import io.leadledger.api.error.LedgerException;
import io.leadledger.query.leads.LeadFilter.ConversationFilter;
import io.leadledger.query.list.Parameters;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the documented parameters of a list, and those that existing clients send besides. */
final class LeadParameters {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 100;
    private static final int MAX_OFFSET = 1_000_000_000;
    private static final int MAX_DAYS = 36_500;
    private static final int MAX_SCORE = 100;

    private final Parameters parameters;
    private final ZoneId zone;
    private final Instant now;

    LeadParameters(Parameters parameters, ZoneId zone, Instant now) {
        this.parameters = parameters;
        this.zone = zone;
        this.now = now;
    }

    /** @throws LedgerException naming the parameter that cannot be meant */
    LeadFilter filter() {
        String search = parameters.text("search");
        return new LeadFilter(
                statuses(), parameters.words("platform"), parameters.flag("has_extraction"), parameters.flag("has_email"),
                parameters.flag("has_conversation"), parameters.number("min_total_score", 0, MAX_SCORE),
                parameters.number("max_total_score", 0, MAX_SCORE), from(), before(),
                search == null ? null : Normalizer.normalize(search, Normalizer.Form.NFC).replace('\n', ' ').toLowerCase(Locale.ROOT),
                parameters.text("customer_phone"), conversation());
    }

    private Set<String> statuses() {
        return parameters.words("lead_status").stream().map(LeadParameters::status).collect(Collectors.toSet());
    }

    private static String status(String word) {
        return switch (word) {
            case "hot" -> "Hot";
            case "warm" -> "Warm";
            case "cold" -> "Cold";
            default -> throw LedgerException.invalid("lead_status", "must be Hot, Warm or Cold");
        };
    }

    private @Nullable Instant from() {
        Integer days = parameters.number("days", 1, MAX_DAYS);
        Stream<Instant> since = days == null ? Stream.empty() : Stream.of(now.minus(Duration.ofDays(days)));
        return Stream.concat(since, ranges("from_date", "start_date", "date").map(DayRange::start))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable Instant before() {
        return ranges("to_date", "end_date", "date").map(DayRange::end).min(Comparator.naturalOrder()).orElse(null);
    }

    /** What is given under these names; all of it holds. */
    private Stream<DayRange> ranges(String... names) {
        return Stream.of(names).filter(name -> parameters.text(name) != null).map(this::range);
    }

    private DayRange range(String name) {
        return DayRange.parse(name, String.valueOf(parameters.text(name)), zone);
    }

    private @Nullable ConversationFilter conversation() {
        Boolean active = parameters.flag("is_active");
        String agentId = parameters.text("agent_id");
        String phoneNumberId = parameters.text("phone_number_id");
        return active == null && agentId == null && phoneNumberId == null ? null : new ConversationFilter(active, agentId, phoneNumberId);
    }

    /** @throws LedgerException naming the parameter that cannot be meant */
    PageRequest page() {
        int limit = parameters.clamped("limit", DEFAULT_LIMIT, 1, MAX_LIMIT);
        Integer offset = parameters.number("offset", 0, MAX_OFFSET);
        String text = parameters.text("cursor");
        if (text != null) {
            Cursor cursor = Cursor.parse(text);
            return new PageRequest(cursor.sort(), cursor.descending(), limit, 0, cursor);
        }
        String sortBy = parameters.text("sort_by");
        LeadSort sort = sortBy == null ? LeadSort.LAST_MESSAGE_AT : LeadSort.of(sortBy).orElse(LeadSort.LAST_MESSAGE_AT);
        boolean ascending = "asc".equalsIgnoreCase(parameters.text("sort_order"));
        return new PageRequest(sort, !ascending, limit, offset == null ? 0 : offset, null);
    }
}
