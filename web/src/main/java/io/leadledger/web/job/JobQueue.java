package io.leadledger.web.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadledger.api.EventJson;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of jobs. Times that are compared are the database's, so that nodes need not agree on theirs. */
@Component
public class JobQueue {

    private static final String OWN = " WHERE company_id = :company AND kind = :kind AND job_id = :id AND claimed_by = :node";

    private final JdbcClient jdbc;

    JobQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the caller's transaction, if there is one. A job that is there already stays as it is. */
    public void add(Job job) {
        jdbc.sql("""
                        INSERT INTO public.job (company_id, kind, job_id, payload, due_at) VALUES (:company, :kind, :id, :payload::json, :due)
                        ON CONFLICT DO NOTHING""")
                .param("company", job.companyId())
                .param("kind", job.kind())
                .param("id", job.id())
                .param("payload", write(job))
                .param("due", job.dueAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A job that runs at the moment ends, but is not done again. */
    public void cancel(UUID companyId, String kind, String id) {
        jdbc.sql("DELETE FROM public.job WHERE company_id = :company AND kind = :kind AND job_id = :id")
                .param("company", companyId)
                .param("kind", kind)
                .param("id", id)
                .update();
    }

    /** Due jobs that nobody works on become the node's own. */
    List<Job> claim(String kind, String node, int most, Duration lease) {
        return jdbc.sql("""
                        UPDATE public.job SET claimed_by = :node, claimed_until = now() + make_interval(secs => :lease), attempts = attempts + 1
                        WHERE (company_id, kind, job_id) IN (
                            SELECT company_id, kind, job_id FROM public.job
                            WHERE kind = :kind AND parked_at IS NULL AND due_at <= now() AND (claimed_until IS NULL OR claimed_until < now())
                            ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED)
                        RETURNING company_id, kind, job_id, payload, due_at, attempts - 1 AS attempts""")
                .param("node", node)
                .param("lease", seconds(lease))
                .param("kind", kind)
                .param("most", most)
                .query((row, _) -> read(row))
                .list();
    }

    /** @return false when the job is not the node's any more */
    boolean renew(Job job, String node, Duration lease) {
        return own("UPDATE public.job SET claimed_until = now() + make_interval(secs => :lease)", job, node)
                .param("lease", seconds(lease))
                .update() == 1;
    }

    void done(Job job, String node) {
        own("DELETE FROM public.job", job, node).update();
    }

    void again(Job job, String node, Duration pause) {
        own("""
                        UPDATE public.job SET claimed_by = NULL, claimed_until = NULL, attempts = 0,
                            due_at = now() + make_interval(secs => :pause)""", job, node)
                .param("pause", seconds(pause))
                .update();
    }

    /** @param pause until the next attempt; null to park it */
    void failed(Job job, String node, String error, @Nullable Duration pause) {
        own("""
                        UPDATE public.job SET claimed_by = NULL, claimed_until = NULL, error = :error,
                            due_at = now() + make_interval(secs => :pause), parked_at = CASE WHEN :parked THEN now() END""", job, node)
                .param("error", error)
                .param("pause", pause == null ? 0.0 : seconds(pause))
                .param("parked", pause == null)
                .update();
    }

    private JdbcClient.StatementSpec own(String change, Job job, String node) {
        return jdbc.sql(change + OWN)
                .param("company", job.companyId())
                .param("kind", job.kind())
                .param("id", job.id())
                .param("node", node);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static String write(Job job) {
        try {
            return EventJson.mapper().writeValueAsString(job.payload());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Job read(ResultSet row) throws SQLException {
        try {
            return new Job(
                    row.getObject("company_id", UUID.class), row.getString("kind"), row.getString("job_id"),
                    EventJson.mapper().readTree(row.getString("payload")), row.getObject("due_at", OffsetDateTime.class).toInstant(),
                    row.getInt("attempts"));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
