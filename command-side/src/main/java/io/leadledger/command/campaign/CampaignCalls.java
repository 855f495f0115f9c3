package io.leadledger.command.campaign;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What becomes of the calls that a campaign has put in the queue. */
@Component
class CampaignCalls {

    private final JdbcClient jdbc;

    CampaignCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param outcome {@code expired} or {@code cancelled} when nobody was called */
    record Ended(String outcome, Instant at) {}

    /** Empty while the call goes on. */
    Optional<Ended> end(UUID companyId, String callId, Instant now) {
        return jdbc.sql("""
                        SELECT coalesce(outcome, 'failed') AS outcome, coalesce(ended_at, :now) AS ended_at FROM public.outbound_call
                        WHERE company_id = :company AND call_id = :call AND step = 'done'""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("company", companyId)
                .param("call", callId)
                .query((row, _) -> new Ended(row.getString("outcome"), row.getTimestamp("ended_at").toInstant()))
                .optional();
    }

    /** Calls of the campaign that nobody has dialed yet will not be dialed. */
    void takeBack(UUID companyId, String campaignId) {
        jdbc.sql("""
                        UPDATE public.outbound_call AS call SET step = 'done', call_order = NULL, outcome = 'cancelled'
                        FROM public.campaign_contact AS contact
                        WHERE contact.company_id = :company AND contact.campaign_id = :campaign AND contact.state = 'calling'
                            AND call.company_id = contact.company_id AND call.call_id = contact.call_id AND call.step = 'queued'""")
                .param("company", companyId)
                .param("campaign", campaignId)
                .update();
    }
}
