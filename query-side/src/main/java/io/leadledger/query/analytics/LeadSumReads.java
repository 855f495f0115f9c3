package io.leadledger.query.analytics;

import io.leadledger.api.query.analytics.DateRange;
import io.leadledger.api.query.analytics.LeadTotals;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the sums of leads, which the projection of the lead list keeps. */
@Component
class LeadSumReads {

    private final JdbcClient jdbc;

    LeadSumReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param quality Hot, Warm or Cold; empty for unscored leads
     * @param source empty where nobody told it
     * @param newest start of the newest day or quarter that has some
     */
    record Sum(String quality, String source, LeadTotals leads, Instant newest) {}

    /** @param quality Hot, Warm or Cold; null for all */
    List<Sum> sums(UUID companyId, DateRange range, @Nullable String quality, @Nullable String source) {
        List<Piece> pieces = Piece.within(range);
        Map<String, Object> parameters = new HashMap<>(PieceColumns.of(pieces));
        parameters.put("company", companyId);
        String conditions = "";
        if (quality != null) {
            conditions += " and quality = :quality";
            parameters.put("quality", quality);
        }
        if (source != null) {
            conditions += " and source = :source";
            parameters.put("source", source);
        }
        return jdbc.sql("""
                        select coalesce(quality, '') as quality, coalesce(source, '') as source, cast(sum(leads) as bigint) as leads,
                               cast(sum(scored) as bigint) as scored, cast(sum(score) as bigint) as score, max(bucket) as newest
                        from (%s%s) as pieces group by 1, 2""".formatted(summed(conditions), single(pieces, conditions)))
                .params(parameters)
                .query((row, _) -> new Sum(
                        row.getString("quality"), row.getString("source"),
                        new LeadTotals(row.getLong("leads"), row.getLong("scored"), row.getLong("score")),
                        row.getObject("newest", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String summed(String conditions) {
        return """
                select s.quality, s.source, s.leads, s.scored, s.score, s.bucket
                from %s"""
                .formatted(PieceColumns.rowsOf("read.lead_sum", "s", "bucket", " and s.span = p.span and s.leads <> 0" + conditions));
    }

    private static String single(List<Piece> pieces, String conditions) {
        return !PieceColumns.haveSingle(pieces) ? "" : """
                 union all select quality, source, 1, (score is not null)::int, coalesce(round(score * 100), 0), created_at
                from %s
                where p.span = 'single'"""
                .formatted(PieceColumns.rowsOf("read.crm_lead", "c", "created_at", " and not c.hidden" + conditions));
    }
}
