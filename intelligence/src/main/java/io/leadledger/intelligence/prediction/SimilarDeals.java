package io.leadledger.intelligence.prediction;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Decided deals of the company that are like one: of half to double its value, or of any where fewer than five are.
 *
 * @param cycleDays mean from the beginning to the decision of the won ones; null without any
 * @param medianCycleDays the same, the middle one
 */
record SimilarDeals(int won, int lost, @Nullable Double cycleDays, @Nullable Double medianCycleDays, @Nullable BigDecimal medianValue) {

    private static final int FEWEST = 5;

    int all() {
        return won + lost;
    }

    /** 0 to 1; null without any. */
    @Nullable Double winRate() {
        return all() == 0 ? null : (double) won / all();
    }

    static SimilarDeals find(JdbcClient jdbc, UUID companyId, String dealId, @Nullable BigDecimal value) {
        SimilarDeals alike = value == null ? null : read(jdbc, companyId, dealId, value);
        return alike != null && alike.all() >= FEWEST ? alike : read(jdbc, companyId, dealId, null);
    }

    private static SimilarDeals read(JdbcClient jdbc, UUID companyId, String dealId, @Nullable BigDecimal value) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE won) AS won, count(*) FILTER (WHERE NOT won) AS lost,
                               avg(days) FILTER (WHERE won) AS cycle,
                               percentile_cont(0.5) WITHIN GROUP (ORDER BY days) FILTER (WHERE won) AS median_cycle,
                               percentile_disc(0.5) WITHIN GROUP (ORDER BY value) FILTER (WHERE won AND value IS NOT NULL) AS median_value
                        FROM (SELECT stage = 'closed_won' AS won, value,
                                     greatest(actual_close_date - (created_at AT TIME ZONE 'UTC')::date, 0)::float8 AS days
                              FROM read.deal
                              WHERE company_id = :company AND stage IN ('closed_won', 'closed_lost') AND NOT deleted AND deal_id <> :deal
                                AND (cast(:value AS numeric) IS NULL OR value BETWEEN cast(:value AS numeric) / 2 AND cast(:value AS numeric) * 2)
                              ORDER BY created_at DESC NULLS LAST LIMIT 1000) AS decided""")
                .param("company", companyId)
                .param("deal", dealId)
                .param("value", value)
                .query((row, _) -> new SimilarDeals(
                        row.getInt("won"), row.getInt("lost"), row.getObject("cycle", Double.class),
                        row.getObject("median_cycle", Double.class), row.getBigDecimal("median_value")))
                .single();
    }
}
