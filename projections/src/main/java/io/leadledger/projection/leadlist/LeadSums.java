package io.leadledger.projection.leadlist;

import io.leadledger.projection.rows.Rows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps the sums of leads right by what each was counted as before and is counted as now. */
final class LeadSums {

    private static final long QUARTER_SECONDS = 15 * 60;

    private record Place(UUID companyId, String span, String quality, String source, Instant bucket) {}

    private record Sum(long leads, long scored, long score) {

        static final Sum NONE = new Sum(0, 0, 0);

        Sum plus(Sum other) {
            return new Sum(leads + other.leads, scored + other.scored, score + other.score);
        }
    }

    private static final Rows<Map.Entry<Place, Sum>> SUMS = new Rows<Map.Entry<Place, Sum>>()
            .column("company_id", "uuid", sum -> sum.getKey().companyId())
            .text("span", sum -> sum.getKey().span())
            .text("quality", sum -> sum.getKey().quality())
            .text("source", sum -> sum.getKey().source())
            .time("bucket", sum -> sum.getKey().bucket())
            .column("leads", "bigint", sum -> sum.getValue().leads())
            .column("scored", "bigint", sum -> sum.getValue().scored())
            .column("score", "bigint", sum -> sum.getValue().score());

    private static final String ADD = SUMS.insertInto("lead_sum as s")
            + " on conflict (company_id, span, quality, source, bucket) do update"
            + " set leads = s.leads + excluded.leads, scored = s.scored + excluded.scored, score = s.score + excluded.score";

    private final Map<Place, Sum> changes = new HashMap<>();

    void change(UUID companyId, @Nullable LeadMeasure before, @Nullable LeadMeasure after) {
        add(companyId, before, -1);
        add(companyId, after, 1);
    }

    private void add(UUID companyId, @Nullable LeadMeasure lead, int by) {
        if (lead == null) {
            return;
        }
        Integer score = lead.score();
        Sum sum = score == null ? new Sum(by, 0, 0) : new Sum(by, by, (long) by * score);
        Instant quarter = Instant.ofEpochSecond(Math.floorDiv(lead.createdAt().getEpochSecond(), QUARTER_SECONDS) * QUARTER_SECONDS);
        changes.merge(new Place(companyId, "day", lead.quality(), lead.source(), lead.createdAt().truncatedTo(ChronoUnit.DAYS)), sum, Sum::plus);
        changes.merge(new Place(companyId, "quarter", lead.quality(), lead.source(), quarter), sum, Sum::plus);
    }

    void write(JdbcTemplate jdbc) {
        List<Map.Entry<Place, Sum>> changed = changes.entrySet().stream().filter(sum -> !sum.getValue().equals(Sum.NONE)).toList();
        if (!changed.isEmpty()) {
            jdbc.update(ADD, SUMS.of(changed));
        }
    }
}
