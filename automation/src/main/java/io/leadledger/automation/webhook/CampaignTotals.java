package io.leadledger.automation.webhook;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far a campaign is by the dialers' table, which changes in the transaction of the event that says why. */
@Component
class CampaignTotals {

    private final JdbcClient jdbc;

    CampaignTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param completed contacts in a final state
     * @param successful contacts whose last call was a success
     */
    record Totals(int contacts, int completed, int successful) {

        static final Totals NONE = new Totals(0, 0, 0);
    }

    Totals of(UUID companyId, String campaignId) {
        return jdbc.sql("""
                        SELECT total_contacts, completed_contacts, successful_contacts FROM campaign
                        WHERE company_id = ? AND campaign_id = ?""")
                .params(companyId, campaignId)
                .query((row, _) -> new Totals(row.getInt(1), row.getInt(2), row.getInt(3)))
                .optional()
                .orElse(Totals.NONE);
    }
}
