package io.leadledger.intelligence.drafting;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.EventJson;
import io.leadledger.api.clone.CloneState;
import io.leadledger.api.clone.Style;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clones as the projections show them, and what became of what they wrote. */
@Component
class Clones {

    private final JdbcClient jdbc;

    Clones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CloneState> find(UUID companyId, String repId) {
        return jdbc.sql("SELECT state FROM read.clone WHERE company_id = :company AND rep_id = :rep")
                .param("company", companyId)
                .param("rep", repId)
                .query((row, _) -> read(row.getString("state")))
                .optional();
    }

    /** Null for the house style. */
    @Nullable Style style(UUID companyId, @Nullable String repId) {
        return repId == null ? null : find(companyId, repId).map(CloneState::style).orElse(null);
    }

    /** Whether anybody ever mentioned this rep: as an entity or user, on a call, or by samples. */
    boolean isKnown(UUID companyId, String repId) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM read.clone WHERE company_id = :company AND rep_id = :rep)
                            OR EXISTS (SELECT 1 FROM read.rep WHERE company_id = :company AND rep_id = :rep AND NOT deleted)
                            OR EXISTS (SELECT 1 FROM read.call WHERE company_id = :company AND rep_id = :rep)
                            OR EXISTS (SELECT 1 FROM read.draft WHERE company_id = :company AND rep_id = :rep)
                            OR EXISTS (SELECT 1 FROM read.task WHERE company_id = :company AND rep_id = :rep)
                            OR EXISTS (SELECT 1 FROM public.users WHERE company_id = :company AND user_id = :rep)""")
                .param("company", companyId)
                .param("rep", repId)
                .query(Boolean.class)
                .single();
    }

    /**
     * @param approvalRate drafts that are ready or were sent, of all that were decided on; null while none was
     */
    record Performance(long draftsGenerated, @Nullable BigDecimal approvalRate) {}

    /** Of everything that was written for the rep, since all of it is in the rep's style. */
    Performance performance(UUID companyId, String repId) {
        return jdbc.sql("""
                        SELECT count(*) AS drafts, count(*) FILTER (WHERE status IN ('ready', 'sent')) AS approved,
                            count(*) FILTER (WHERE status <> 'draft') AS decided
                        FROM read.draft WHERE company_id = :company AND rep_id = :rep""")
                .param("company", companyId)
                .param("rep", repId)
                .query((row, _) -> new Performance(row.getLong("drafts"), rate(row.getLong("approved"), row.getLong("decided"))))
                .single();
    }

    private static @Nullable BigDecimal rate(long approved, long decided) {
        return decided == 0 ? null : BigDecimal.valueOf(approved).divide(BigDecimal.valueOf(decided), 4, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private static CloneState read(String json) {
        try {
            return EventJson.mapper().readValue(json, CloneState.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
