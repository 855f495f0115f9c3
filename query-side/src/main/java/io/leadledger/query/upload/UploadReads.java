package io.leadledger.query.upload;

import com.fasterxml.jackson.databind.util.RawValue;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploads as they were posted, the newest call first. */
@Component
class UploadReads {

    /** Above so many matches the total is "at least". */
    static final int EXACT_TOTAL = 10_000;

    private static final String MATCHES = """
            FROM read.call_upload
            WHERE company_id = :company
              AND (:client::text IS NULL OR client = :client)
              AND (:campaign::text IS NULL OR campaign_id = :campaign)
              AND (:agent::text IS NULL OR voice_agent_id = :agent)
              AND (:call::text IS NULL OR call_id = :call)
              AND (:from::timestamptz IS NULL OR started_at >= :from)
              AND (:until::timestamptz IS NULL OR started_at < :until)
            """;

    private final JdbcClient jdbc;

    UploadReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The companies that the ids can belong to: a registration tells before the uploads themselves do. One, or else it is not known
     * whose uploads are meant.
     */
    List<UUID> companiesOf(UploadIds ids) {
        List<UUID> registered = companies("upload_clients", ids);
        return registered.isEmpty() ? companies("upload_sources", ids) : registered;
    }

    private List<UUID> companies(String table, UploadIds ids) {
        if (ids.client() == null && ids.campaignId() == null && ids.voiceAgentId() == null) {
            return List.of();
        }
        return jdbc.sql("SELECT DISTINCT company_id FROM " + table + '\n' + """
                        WHERE (:client::text IS NULL OR client = :client)
                          AND (:campaign::text IS NULL OR campaign_id = :campaign)
                          AND (:agent::text IS NULL OR voice_agent_id = :agent)
                        LIMIT 2""")
                .param("client", ids.client())
                .param("campaign", ids.campaignId())
                .param("agent", ids.voiceAgentId())
                .query(UUID.class)
                .list();
    }

    boolean isClientOf(UUID companyId, String client) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM upload_clients WHERE client = :client AND company_id = :company)")
                .param("client", client)
                .param("company", companyId)
                .query(Boolean.class)
                .single();
    }

    long count(UUID companyId, UploadFilter filter) {
        return statement("SELECT count(*) FROM (SELECT 1 " + MATCHES + " LIMIT " + (EXACT_TOTAL + 1) + ") matches", companyId, filter)
                .query(Long.class)
                .single();
    }

    List<RawValue> page(UUID companyId, UploadFilter filter) {
        return statement("SELECT posted " + MATCHES + " ORDER BY started_at DESC, position DESC LIMIT :limit OFFSET :offset", companyId, filter)
                .param("limit", filter.limit())
                .param("offset", filter.offset())
                .query((row, _) -> new RawValue(row.getString("posted")))
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql, UUID companyId, UploadFilter filter) {
        return jdbc.sql(sql)
                .param("company", companyId)
                .param("client", filter.ids().client())
                .param("campaign", filter.ids().campaignId())
                .param("agent", filter.ids().voiceAgentId())
                .param("call", filter.callId())
                .param("from", timestamp(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", timestamp(filter.until()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static @Nullable Object timestamp(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
