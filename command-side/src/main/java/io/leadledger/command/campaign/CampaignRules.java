package io.leadledger.command.campaign;

import io.leadledger.api.campaign.CampaignEvent;
import io.leadledger.api.campaign.CampaignState;
import io.leadledger.api.campaign.CampaignStatus;
import io.leadledger.api.error.ErrorCode;
import io.leadledger.api.error.LedgerException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What people may do to a campaign. */
final class CampaignRules {

    /** Outcomes that count as success, as in all analytics. */
    static final Set<String> SUCCESSES = Set.of("successful", "qualified", "appointment_scheduled");

    /** Why nobody calls a contact of a stopped campaign any more. */
    static final String STOPPED = "the campaign was stopped";

    private CampaignRules() {}

    /**
     * Scheduled and active ones can be paused, paused ones go on, all of them can be stopped; the status it has changes nothing.
     *
     * @throws LedgerException for a campaign that has ended, and for a status that only the dialer gives
     */
    static List<CampaignEvent> change(CampaignState campaign, String campaignId, CampaignStatus wanted, Instant at) {
        CampaignStatus status = campaign.status();
        boolean goesOn = wanted == CampaignStatus.ACTIVE;
        if (status == wanted || (goesOn && status == CampaignStatus.SCHEDULED)) {
            return List.of();
        }
        if (status.isFinal()) {
            throw new LedgerException(ErrorCode.INVALID_VALUE, "status", "cannot change: the campaign is " + status.wireName());
        }
        return switch (wanted) {
            case PAUSED -> List.of(new CampaignEvent.Paused(campaignId, at));
            case ACTIVE -> List.of(new CampaignEvent.Resumed(campaignId, at));
            case STOPPED -> List.of(new CampaignEvent.Stopped(campaignId, at));
            case SCHEDULED, COMPLETED -> throw LedgerException.invalid("status", "must be active, paused or stopped");
        };
    }
}
