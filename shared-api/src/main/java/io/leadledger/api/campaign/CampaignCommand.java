package io.leadledger.api.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.command.LogPosition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;

/** What can be asked of a campaign: by people the first two, by the dialer the others. */
public sealed interface CampaignCommand {

    UUID companyId();

    String campaignId();

    /** @param contacts whom to call, in this order; each number once */
    record Create(
            @RoutingKey UUID companyId,
            String campaignId,
            String name,
            @Nullable String description,
            String templateId,
            Map<String, JsonNode> variables,
            CampaignSchedule schedule,
            CallSettings callSettings,
            List<Contact> contacts,
            Instant occurredAt)
            implements CampaignCommand {}

    /** @param status paused, active (go on) or stopped; the one it has changes nothing */
    record ChangeStatus(@RoutingKey UUID companyId, String campaignId, CampaignStatus status, Instant occurredAt) implements CampaignCommand {}

    /**
     * Begin the next attempt at a contact, if it may be now: the handler looks at everything again, under locks.
     *
     * @param provider that makes the call
     */
    record CallContact(@RoutingKey UUID companyId, String campaignId, String contactId, String provider, Instant now)
            implements CampaignCommand {}

    /** Draw the consequences of the contact's call, which is over. */
    record SettleContact(@RoutingKey UUID companyId, String campaignId, String contactId, Instant now) implements CampaignCommand {}

    /** End it when nothing is left to be done, or no time to do it. */
    record Conclude(@RoutingKey UUID companyId, String campaignId, Instant now) implements CampaignCommand {}

    /** @param phone digits, with country code */
    record Contact(String contactId, String leadId, String phone) {}

    record Outcome(CampaignState campaign, LogPosition position) {}

    /** What came of an attempt to call. */
    enum Attempt {
        CALLED,
        /** The number has an open call; later. */
        NUMBER_BUSY,
        /** The contact ended without a call. */
        ENDED,
        /** Not now: no place, not in this state, not at this hour. */
        NOT_NOW
    }
}
