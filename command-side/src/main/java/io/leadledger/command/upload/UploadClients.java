package io.leadledger.command.upload;

import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.security.Caller;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploads need no key: the registered client decides whose they are. Who sends a key all the same must own the client. */
@Component
class UploadClients {

    private final JdbcClient jdbc;

    UploadClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param caller null without a key
     * @throws LedgerException {@link ErrorCode#FORBIDDEN}, the same for unknown clients and those of others
     */
    UploadClient of(String client, @Nullable Caller caller) {
        return find(client)
                .filter(known -> caller == null || caller.companyId().equals(known.companyId()))
                .orElseThrow(() -> new LedgerException(ErrorCode.FORBIDDEN, "client", "'client' is not a registered upload client of yours"));
    }

    /** In the transaction of the upload, so that who sent it can read it back. */
    void used(UUID companyId, String client, String campaignId, String voiceAgentId) {
        jdbc.sql("""
                        INSERT INTO upload_sources (campaign_id, voice_agent_id, client, company_id)
                        VALUES (:campaign, :agent, :client, :company)
                        ON CONFLICT DO NOTHING""")
                .param("campaign", campaignId)
                .param("agent", voiceAgentId)
                .param("client", client)
                .param("company", companyId)
                .update();
    }

    private Optional<UploadClient> find(String client) {
        return jdbc.sql("SELECT company_id, campaign_id, voice_agent_id FROM upload_clients WHERE client = :client")
                .param("client", client)
                .query((row, _) -> new UploadClient(
                        row.getObject("company_id", UUID.class), row.getString("campaign_id"), row.getString("voice_agent_id")))
                .optional();
    }
}
