package io.leadledger.command.recording;

import io.leadledger.web.recording.RecordingAddress;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose each recording is, and until when one that is nobody's is held. */
@Component
public class RecordingRegister {

    private final JdbcClient jdbc;

    RecordingRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the transaction of the facts that name it: the recording is the company's from now on. One that is another company's stays
     * so, and other addresses mean nothing here.
     */
    public void keep(UUID companyId, @Nullable String url) {
        RecordingAddress.nameIn(url).ifPresent(name -> jdbc.sql("""
                        UPDATE recordings SET company_id = :company, expires_at = NULL
                        WHERE name = :name AND company_id IS NULL""")
                .param("company", companyId)
                .param("name", name)
                .update());
    }

    /** One that has no company is held for a day. */
    void add(Recording recording) {
        jdbc.sql("""
                        INSERT INTO recordings (name, original_name, content_type, size, origin, company_id, expires_at)
                        VALUES (:name, :original, :type, :size, :origin, :company,
                                CASE WHEN :company::uuid IS NULL THEN now() + interval '24 hours' END)""")
                .param("name", recording.name())
                .param("original", recording.originalName())
                .param("type", recording.contentType())
                .param("size", recording.size())
                .param("origin", recording.origin())
                .param("company", recording.companyId())
                .update();
    }

    void remove(String name) {
        jdbc.sql("DELETE FROM recordings WHERE name = :name").param("name", name).update();
    }

    /** Bytes that are held for an address. */
    long heldFor(String origin) {
        return jdbc.sql("SELECT coalesce(sum(size), 0) FROM recordings WHERE origin = :origin AND expires_at IS NOT NULL")
                .param("origin", origin)
                .query(Long.class)
                .single();
    }

    /** Forgets those whose day is over, and tells their names. */
    List<String> expire() {
        return jdbc.sql("DELETE FROM recordings WHERE expires_at < now() RETURNING name").query(String.class).list();
    }
}
