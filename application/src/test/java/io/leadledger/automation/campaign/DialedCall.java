package io.leadledger.automation.campaign;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A call as the provider has it, from the ring to the end. */
record DialedCall(String callId, String phone, Instant from, Instant to, String outcome) {

    /** All to the numbers of a campaign, whoever ordered them, oldest first. */
    static List<DialedCall> toNumbersOf(String campaign, JdbcClient jdbc) {
        return jdbc.sql("""
                        SELECT played.call_id, contact.phone, played.dialed_at, call.ended_at, call.outcome
                        FROM simulated_call AS played
                        JOIN outbound_call AS call USING (company_id, call_id)
                        JOIN campaign_contact AS contact ON contact.campaign_id = :campaign AND contact.phone = call.phone
                        ORDER BY played.dialed_at""")
                .param("campaign", campaign)
                .query((row, _) -> new DialedCall(
                        row.getString("call_id"), row.getString("phone"), row.getTimestamp("dialed_at").toInstant(),
                        row.getTimestamp("ended_at").toInstant(), row.getString("outcome")))
                .list();
    }

    boolean isOpenAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    boolean overlaps(DialedCall other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    boolean isByHand() {
        return callId.startsWith(CampaignRun.BY_HAND);
    }
}
