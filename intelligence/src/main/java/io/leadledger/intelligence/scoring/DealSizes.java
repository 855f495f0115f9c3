package io.leadledger.intelligence.scoring;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How big deals are, by real ones. */
final class DealSizes {

    private final JdbcClient jdbc;

    DealSizes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lead's own open deals together; else the median of those that the company won; null without either. */
    @Nullable BigDecimal expected(UUID companyId, Collection<String> leadIds) {
        BigDecimal own = jdbc.sql("""
                        SELECT sum(value) FROM read.deal
                        WHERE company_id = :company AND lead_id = ANY(:leads) AND NOT deleted
                          AND coalesce(stage, '') NOT IN ('closed_won', 'closed_lost')""")
                .param("company", companyId)
                .param("leads", leadIds.toArray(String[]::new))
                .query(BigDecimal.class)
                .optional()
                .orElse(null);
        return own != null ? own : jdbc.sql("""
                        SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY value) FROM read.deal
                        WHERE company_id = :company AND stage = 'closed_won' AND NOT deleted AND value IS NOT NULL""")
                .param("company", companyId)
                .query(BigDecimal.class)
                .optional()
                .orElse(null);
    }
}
