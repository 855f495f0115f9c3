package io.leadledger.api.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.state.EntityState;
import io.leadledger.api.state.Fields;
import io.leadledger.api.state.Lifespan;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the events of a campaign add up to. How far its contacts are is the dialer's.
 *
 * @param created what it was made with; null before that
 * @param startedAt when it first called
 */
public record CampaignState(
        CampaignEvent.@Nullable Created created,
        CampaignStatus status,
        @Nullable Instant startedAt,
        int contacts,
        Lifespan lifespan)
        implements EntityState<CampaignEvent> {

    public static final CampaignState NEW = new CampaignState(null, CampaignStatus.SCHEDULED, null, 0, Lifespan.NONE);

    @Override
    public CampaignState evolve(CampaignEvent event) {
        Lifespan life = lifespan.touchedAt(event.occurredAt());
        return switch (event) {
            case CampaignEvent.Created e -> new CampaignState(e, CampaignStatus.SCHEDULED, null, 0, life);
            case CampaignEvent.ContactsAdded e ->
                    new CampaignState(created, status, startedAt, contacts + e.contactIds().size(), life);
            case CampaignEvent.Started e -> new CampaignState(created, CampaignStatus.ACTIVE, e.occurredAt(), contacts, life);
            case CampaignEvent.Paused _ -> in(CampaignStatus.PAUSED, life);
            case CampaignEvent.Resumed _ -> in(startedAt == null ? CampaignStatus.SCHEDULED : CampaignStatus.ACTIVE, life);
            case CampaignEvent.Stopped _ -> in(CampaignStatus.STOPPED, life);
            case CampaignEvent.Completed _ -> in(CampaignStatus.COMPLETED, life);
            case CampaignEvent.ContactEnded _ -> this;
        };
    }

    private CampaignState in(CampaignStatus next, Lifespan life) {
        return new CampaignState(created, next, startedAt, contacts, life);
    }

    @Override
    public SortedMap<String, JsonNode> fields() {
        if (created == null) {
            return Fields.none().done();
        }
        return Fields.none()
                .with("campaign_id", (Object) created.campaignId())
                .with("name", (Object) created.name())
                .with("template_id", (Object) created.templateId())
                .with("status", (Object) status.wireName())
                .with("started_at", (Object) startedAt)
                .with("contacts", (Object) contacts)
                .with(lifespan)
                .done();
    }
}
