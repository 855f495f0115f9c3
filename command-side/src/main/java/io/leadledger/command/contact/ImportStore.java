package io.leadledger.command.contact;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Imports of the last 30 days with the rows that were rejected. Runs on every node; removing twice what is old does no harm. */
@Component
class ImportStore {

    private static final Logger LOG = LoggerFactory.getLogger(ImportStore.class);

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Rejection(int line, @Nullable String field, String reason) {}

    void begin(UUID companyId, String importId, String listId) {
        jdbc.sql("INSERT INTO public.contact_import (company_id, import_id, list_id) VALUES (:company, :import, :list)")
                .param("company", companyId)
                .param("import", importId)
                .param("list", listId)
                .update();
    }

    /** In the transaction that saves them. */
    void taken(UUID companyId, String importId, int created, int updated) {
        jdbc.sql("""
                        UPDATE public.contact_import SET created = created + :created, updated = updated + :updated, moved_at = now()
                        WHERE company_id = :company AND import_id = :import""")
                .param("created", created)
                .param("updated", updated)
                .param("company", companyId)
                .param("import", importId)
                .update();
    }

    /**
     * @param rejected all of them
     * @param kept those whose reasons can be read later
     */
    void reject(UUID companyId, String importId, int rejected, List<Rejection> kept) {
        if (rejected == 0) {
            return;
        }
        jdbc.sql("""
                        WITH counted AS (
                            UPDATE public.contact_import SET rejected = rejected + :rejected, moved_at = now()
                            WHERE company_id = :company AND import_id = :import)
                        INSERT INTO public.contact_import_rejection (company_id, import_id, line, field, reason)
                        SELECT :company, :import, * FROM unnest(:lines::integer[], :fields::text[], :reasons::text[])""")
                .param("rejected", rejected)
                .param("company", companyId)
                .param("import", importId)
                .param("lines", kept.stream().map(Rejection::line).toArray(Integer[]::new))
                .param("fields", kept.stream().map(Rejection::field).toArray(String[]::new))
                .param("reasons", kept.stream().map(Rejection::reason).toArray(String[]::new))
                .update();
    }

    void end(UUID companyId, String importId) {
        jdbc.sql("UPDATE public.contact_import SET ended_at = now(), moved_at = now() WHERE company_id = :company AND import_id = :import")
                .param("company", companyId)
                .param("import", importId)
                .update();
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        try {
            jdbc.sql("DELETE FROM public.contact_import WHERE begun_at < now() - interval '30 days'").update();
        } catch (DataAccessException e) {
            LOG.warn("old imports are removed the next time: the database is away");
        }
    }
}
