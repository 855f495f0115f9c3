package io.leadledger.query.recording;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RecordingReads {

    private final JdbcClient jdbc;

    RecordingReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param size bytes */
    record Stored(String name, String contentType, long size) {}

    /** Where the call's recording is, as its sources said. */
    Optional<String> urlOf(UUID companyId, String callId) {
        return jdbc.sql("SELECT recording_url FROM read.call WHERE company_id = :company AND call_id = :call AND NOT deleted")
                .param("company", companyId)
                .param("call", callId)
                .query((row, _) -> Optional.ofNullable(row.getString("recording_url")))
                .optional()
                .flatMap(url -> url);
    }

    /** Empty for one that is not kept here, or is another company's. */
    Optional<Stored> stored(UUID companyId, String name) {
        return jdbc.sql("SELECT content_type, size FROM recordings WHERE name = :name AND company_id = :company")
                .param("name", name)
                .param("company", companyId)
                .query((row, _) -> new Stored(name, row.getString("content_type"), row.getLong("size")))
                .optional();
    }
}
