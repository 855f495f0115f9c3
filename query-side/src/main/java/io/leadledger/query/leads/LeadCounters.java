package io.leadledger.query.leads;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Totals that the projector keeps, so that none of them has to be counted over the leads. */
@Component
final class LeadCounters {

    private static final String FACETS =
            """
            select facet, lead_status, total_score, has_extraction, has_email, has_conversation,
                   whatsapp, instagram, webchat, other_platform, n
            from read.lead_count
            where company_id = :company and user_id = :user and n > 0
            """;

    private static final String WHOLE_HOURS =
            """
            select coalesce(sum(n), 0) from read.lead_activity_hour
            where company_id = :company and user_id = :user
              and (cast(:from as timestamptz) is null or hour >= :from) and (cast(:before as timestamptz) is null or hour < :before)
            """;

    private static final String WITHIN_AN_HOUR =
            """
            select count(*) from read.lead_list
            where company_id = :company and user_id = :user and listed and facet = any(:facets)
              and activity_at >= :from and activity_at < :before
            """;

    private final JdbcClient jdbc;

    LeadCounters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FacetCount> facets(Account account) {
        return jdbc.sql(FACETS)
                .param("company", account.companyId())
                .param("user", account.userId())
                .query((row, _) -> new FacetCount(
                        row.getInt("facet"), row.getString("lead_status"), row.getObject("total_score", Integer.class),
                        row.getBoolean("has_extraction"), row.getBoolean("has_email"), row.getBoolean("has_conversation"),
                        row.getBoolean("whatsapp"), row.getBoolean("instagram"), row.getBoolean("webchat"),
                        row.getBoolean("other_platform"), row.getInt("n")))
                .list();
    }

    /**
     * How many leads of the account were last active in a range. Whole hours are summed, the rest of the first and the last is counted.
     *
     * @param from null for any time
     * @param before null for any time
     * @param facets any that hold all leads of the account
     */
    long active(Account account, @Nullable Instant from, @Nullable Instant before, Facets facets) {
        Instant firstHour = from == null ? null : hourNotBefore(from);
        Instant lastHour = before == null ? null : before.truncatedTo(ChronoUnit.HOURS);
        if (firstHour != null && lastHour != null && lastHour.isBefore(firstHour)) {
            return within(account, from, before, facets);
        }
        long whole = jdbc.sql(WHOLE_HOURS)
                .param("company", account.companyId())
                .param("user", account.userId())
                .param("from", utc(firstHour))
                .param("before", utc(lastHour))
                .query(Long.class)
                .single();
        return whole + within(account, from, firstHour, facets) + within(account, lastHour, before, facets);
    }

    private long within(Account account, @Nullable Instant from, @Nullable Instant before, Facets facets) {
        if (from == null || before == null || !from.isBefore(before)) {
            return 0;
        }
        return jdbc.sql(WITHIN_AN_HOUR)
                .param("company", account.companyId())
                .param("user", account.userId())
                .param("facets", facets.numbers())
                .param("from", utc(from))
                .param("before", utc(before))
                .query(Long.class)
                .single();
    }

    private static Instant hourNotBefore(Instant time) {
        Instant hour = time.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(time) ? hour : hour.plus(Duration.ofHours(1));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
