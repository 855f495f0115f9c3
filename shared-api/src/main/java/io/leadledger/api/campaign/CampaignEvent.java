package io.leadledger.api.campaign;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.EntityKind;
import io.leadledger.api.Personal;
import io.leadledger.api.WorkEvent;
import io.leadledger.api.state.EntityState;
import io.leadledger.api.template.TemplateContent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened to a campaign. Its calls are calls like all others and name it. */
public sealed interface CampaignEvent extends WorkEvent {

    String campaignId();

    @Override
    default String id() {
        return campaignId();
    }

    @Override
    default EntityKind kind() {
        return EntityKind.CAMPAIGN;
    }

    @Override
    default EntityState<?> after(@Nullable EntityState<?> before) {
        return (before instanceof CampaignState campaign ? campaign : CampaignState.NEW).evolve(this);
    }

    /**
     * @param template as it was then; all its calls follow it
     * @param variables for the template, the same for every contact
     */
    record Created(
            String campaignId,
            String name,
            @Nullable String description,
            String templateId,
            int templateVersion,
            @Personal TemplateContent template,
            Map<String, JsonNode> variables,
            CampaignSchedule schedule,
            CallSettings callSettings,
            int totalContacts,
            Instant occurredAt)
            implements CampaignEvent {}

    /** A part of whom it is to call, in its order. */
    record ContactsAdded(String campaignId, List<String> contactIds, Instant occurredAt) implements CampaignEvent {}

    record Started(String campaignId, Instant occurredAt) implements CampaignEvent {}

    record Paused(String campaignId, Instant occurredAt) implements CampaignEvent {}

    record Resumed(String campaignId, Instant occurredAt) implements CampaignEvent {}

    /** Somebody ended it; whom it had not called it will not call. */
    record Stopped(String campaignId, Instant occurredAt) implements CampaignEvent {}

    /** Every contact is in a final state. */
    record Completed(String campaignId, Instant occurredAt) implements CampaignEvent {}

    /**
     * A contact will not be called any more. Each has a stream of its own: a hundred thousand of them would make the campaign's too long to
     * load.
     *
     * @param outcome of the last call; {@code failed} where none was possible, {@code cancelled} where the campaign ended first
     * @param attempts calls made
     * @param reason why there was no call; null when there was one
     */
    record ContactEnded(
            String campaignId, String contactId, @Nullable String leadId, String outcome, int attempts, @Personal @Nullable String reason,
            Instant occurredAt)
            implements CampaignEvent {

        @Override
        public String id() {
            return campaignId + "/" + contactId;
        }
    }
}
