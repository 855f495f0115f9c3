package io.leadledger.web.job;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Jobs that were given up. */
@Component
class ParkedJobs {

    private final JdbcClient jdbc;

    ParkedJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param error without personal data; null when nothing was noted */
    record Parked(UUID companyId, String kind, String id, int attempts, @Nullable String error, Instant parkedAt) {}

    /** Newest first. */
    List<Parked> list(int most) {
        return jdbc.sql("""
                        SELECT company_id, kind, job_id, attempts, error, parked_at FROM public.job
                        WHERE parked_at IS NOT NULL ORDER BY parked_at DESC, kind, job_id LIMIT :most""")
                .param("most", most)
                .query((row, _) -> new Parked(
                        row.getObject("company_id", UUID.class), row.getString("kind"), row.getString("job_id"), row.getInt("attempts"),
                        row.getString("error"), row.getObject("parked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @return false when no such job is parked */
    boolean retry(UUID companyId, String kind, String id) {
        return jdbc.sql("""
                        UPDATE public.job SET parked_at = NULL, attempts = 0, due_at = now()
                        WHERE company_id = :company AND kind = :kind AND job_id = :id AND parked_at IS NOT NULL""")
                .param("company", companyId)
                .param("kind", kind)
                .param("id", id)
                .update() == 1;
    }
}
