package io.leadledger.automation.webhook;

import io.leadledger.api.campaign.CampaignEvent;
import io.leadledger.api.campaign.CampaignState;
import io.leadledger.automation.webhook.CampaignTotals.Totals;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A campaign that somebody stopped has ended as well; its {@code status} says so. One that goes on after a pause does not begin again. */
final class CampaignOccurrences {

    private CampaignOccurrences() {}

    /** @param totals asked for only where the campaign has ended */
    static List<Occurrence> of(CampaignState after, CampaignEvent event, Supplier<Totals> totals) {
        EventType type = type(event);
        if (type == null) {
            return List.of();
        }
        Totals ended = type == EventType.CAMPAIGN_COMPLETED ? totals.get() : null;
        return Stream.of(Occurrence.of(type, event.occurredAt()), Occurrence.inCallCenter(type))
                .map(occurrence -> described(occurrence, after, event, ended))
                .toList();
    }

    private static @Nullable EventType type(CampaignEvent event) {
        return switch (event) {
            case CampaignEvent.Started _ -> EventType.CAMPAIGN_STARTED;
            case CampaignEvent.Paused _ -> EventType.CAMPAIGN_PAUSED;
            case CampaignEvent.Completed _, CampaignEvent.Stopped _ -> EventType.CAMPAIGN_COMPLETED;
            case CampaignEvent.Created _, CampaignEvent.ContactsAdded _, CampaignEvent.Resumed _, CampaignEvent.ContactEnded _ -> null;
        };
    }

    private static Occurrence described(Occurrence occurrence, CampaignState campaign, CampaignEvent event, @Nullable Totals ended) {
        occurrence.with("campaignId", event.campaignId())
                .with("name", campaign.created() == null ? null : campaign.created().name())
                .with("status", campaign.status().wireName());
        return ended == null
                ? occurrence
                : occurrence.with("totalContacts", ended.contacts())
                        .with("completedCalls", ended.completed())
                        .with("successfulCalls", ended.successful());
    }
}
