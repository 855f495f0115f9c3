package io.leadledger.projection.leadlist;

import io.leadledger.projection.rows.Columns;
import io.leadledger.projection.rows.Rows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps totals right by what each row was counted under before and is counted under now. */
final class Counters {

    private static final Rows<Map.Entry<FacetKey, Integer>> FACETS = new Rows<Map.Entry<FacetKey, Integer>>()
            .column("company_id", "uuid", count -> count.getKey().companyId())
            .text("user_id", count -> count.getKey().userId())
            .integer("facet", count -> count.getKey().facet())
            .text("lead_status", count -> count.getKey().meaning().leadStatus())
            .integer("total_score", count -> count.getKey().meaning().totalScore())
            .flag("has_extraction", count -> count.getKey().meaning().hasExtraction())
            .flag("has_email", count -> count.getKey().meaning().hasEmail())
            .flag("has_conversation", count -> count.getKey().meaning().hasConversation())
            .flag("whatsapp", count -> count.getKey().meaning().whatsapp())
            .flag("instagram", count -> count.getKey().meaning().instagram())
            .flag("webchat", count -> count.getKey().meaning().webchat())
            .flag("other_platform", count -> count.getKey().meaning().otherPlatform())
            .integer("n", Map.Entry::getValue);

    private static final Rows<Map.Entry<HourKey, Integer>> HOURS = new Rows<Map.Entry<HourKey, Integer>>()
            .column("company_id", "uuid", count -> count.getKey().companyId())
            .text("user_id", count -> count.getKey().userId())
            .time("hour", count -> count.getKey().hour().toString())
            .integer("n", Map.Entry::getValue);

    private static final String ADD_FACETS = FACETS.insertInto("lead_count as c")
            + " on conflict (company_id, user_id, facet) do update set n = c.n + excluded.n";
    private static final String ADD_HOURS = HOURS.insertInto("lead_activity_hour as c")
            + " on conflict (company_id, user_id, hour) do update set n = c.n + excluded.n";

    private final Map<FacetKey, Integer> facets = new HashMap<>();
    private final Map<HourKey, Integer> hours = new HashMap<>();

    void change(UUID companyId, @Nullable Counted before, @Nullable Counted after) {
        add(companyId, before, -1);
        add(companyId, after, 1);
    }

    private void add(UUID companyId, @Nullable Counted counted, int by) {
        if (counted == null) {
            return;
        }
        facets.merge(new FacetKey(companyId, counted.userId(), counted.facet()), by, Integer::sum);
        Instant activityAt = counted.activityAt();
        if (activityAt != null) {
            hours.merge(new HourKey(companyId, counted.userId(), Columns.moment(activityAt).truncatedTo(ChronoUnit.HOURS)), by, Integer::sum);
        }
    }

    void write(JdbcTemplate jdbc) {
        write(jdbc, ADD_FACETS, FACETS, facets);
        write(jdbc, ADD_HOURS, HOURS, hours);
    }

    private static <K> void write(JdbcTemplate jdbc, String sql, Rows<Map.Entry<K, Integer>> form, Map<K, Integer> counts) {
        List<Map.Entry<K, Integer>> changed = counts.entrySet().stream().filter(count -> count.getValue() != 0).toList();
        if (!changed.isEmpty()) {
            jdbc.update(sql, form.of(changed));
        }
    }

    private record FacetKey(UUID companyId, String userId, int facet) {

        Facet meaning() {
            return Facet.ofNumber(facet);
        }
    }

    private record HourKey(UUID companyId, String userId, Instant hour) {}
}
