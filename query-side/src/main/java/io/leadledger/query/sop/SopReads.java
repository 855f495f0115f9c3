package io.leadledger.query.sop;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.EventJson;
import io.leadledger.api.analysis.SopStage;
import io.leadledger.api.query.analytics.DateRange;
import io.leadledger.api.sop.SopState;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SopReads {

    private static final String MEASURED = """
            WITH measured AS (
                SELECT c.call_id, c.rep_id, a.sop_stages, a.sop_score
                FROM read.call c JOIN read.call_analysis a ON a.company_id = c.company_id AND a.call_id = c.call_id
                WHERE c.company_id = :company AND NOT c.deleted AND a.sop_stages IS NOT NULL
                  AND c.started_at >= :start AND c.started_at < :end)
            """;

    private final JdbcClient jdbc;

    SopReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Without stages while the company has configured none. */
    SopState sop(UUID companyId) {
        String sopId = SopState.idOf(companyId);
        return jdbc.sql("SELECT state FROM read.sop WHERE company_id = :company AND sop_id = :sop")
                .param("company", companyId)
                .param("sop", sopId)
                .query((row, _) -> read(row.getString("state")))
                .optional()
                .orElseGet(() -> SopState.without(sopId));
    }

    /**
     * Calls of one rep that were measured by a procedure.
     *
     * @param repId null for calls of nobody
     * @param score sum of the compliance scores, 0 to 1 each
     * @param scored calls that have one
     */
    record Measured(@Nullable String repId, long calls, double score, long scored) {}

    List<Measured> measured(UUID companyId, DateRange range) {
        return in(companyId, range, """
                        SELECT rep_id, count(*) AS calls, coalesce(sum(sop_score), 0) AS score, count(sop_score) AS scored
                        FROM measured GROUP BY rep_id ORDER BY rep_id""")
                .query((row, _) -> new Measured(
                        row.getString("rep_id"), row.getLong("calls"), row.getDouble("score"), row.getLong("scored")))
                .list();
    }

    /** In how many calls of a rep a stage was found. */
    record FoundStage(@Nullable String repId, String stageId, long calls) {}

    /** Stages are known by their ids and, to other products, by their names. */
    List<FoundStage> found(UUID companyId, DateRange range, List<SopStage> stages) {
        return in(companyId, range, """
                        SELECT m.rep_id, s.stage_id, count(*) AS calls
                        FROM measured m JOIN unnest(cast(:ids AS text[]), cast(:names AS text[])) AS s (stage_id, name) ON m.sop_stages && ARRAY[s.stage_id, s.name]
                        GROUP BY m.rep_id, s.stage_id""")
                .param("ids", stages.stream().map(SopStage::stageId).toArray(String[]::new))
                .param("names", stages.stream().map(stage -> stage.name().strip().toLowerCase(Locale.ROOT)).toArray(String[]::new))
                .query((row, _) -> foundStage(row))
                .list();
    }

    private static FoundStage foundStage(ResultSet row) throws SQLException {
        return new FoundStage(row.getString("rep_id"), row.getString("stage_id"), row.getLong("calls"));
    }

    private JdbcClient.StatementSpec in(UUID companyId, DateRange range, String select) {
        return jdbc.sql(MEASURED + select)
                .param("company", companyId)
                .param("start", range.start().atOffset(ZoneOffset.UTC))
                .param("end", range.end().atOffset(ZoneOffset.UTC));
    }

    private static SopState read(String json) {
        try {
            return EventJson.mapper().readValue(json, SopState.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
