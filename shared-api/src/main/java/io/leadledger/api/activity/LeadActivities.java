package io.leadledger.api.activity;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadledger.api.EntityKind;
import io.leadledger.api.LeadEvent;
import org.jspecify.annotations.Nullable;

/** A lead's own events on its timeline. */
final class LeadActivities {

    private LeadActivities() {}

    /** Null for what changes a lead without being something that happened: its attributes, its handles, its merges. */
    static @Nullable Activity of(LeadEvent event) {
        return switch (event) {
            case LeadEvent.StageChanged e ->
                    activity(e, "lead.stage_changed", Details.of(e.extra()).with("stage", e.stage()));
            case LeadEvent.OwnerAssigned e -> activity(e, "lead.owner_assigned", Details.of(e.extra()).with("owner", e.owner()));
            case LeadEvent.Scored e -> activity(e, "lead.scored", Details.of(e.extra())
                    .with("score", e.score())
                    .with("breakdown", e.breakdown())
                    .with("model", e.model()));
            case LeadEvent.Tagged e -> activity(e, "lead.tagged", Details.of(e.extra()).with("tags", e.tags()));
            case LeadEvent.TemplateSent e -> activity(e, "template_sent", Details.of(e.extra())
                    .with("template_id", e.templateId())
                    .with("template_name", e.templateName())
                    .with("platform", e.platform())
                    .with("customer_phone", e.customerPhone())
                    .with("status", e.status()));
            case LeadEvent.ExtractionRecorded e -> activity(e, "extraction", extraction(e));
            case LeadEvent.AppointmentScheduled e -> activity(e, "appointment.scheduled", Details.of(e.extra())
                    .with("appointment_id", e.appointmentId())
                    .with("starts_at", (Object) e.startsAt())
                    .with("rep_id", e.repId()));
            case LeadEvent.ActivityRecorded e -> activity(e, e.activityType(), e.data());
            case LeadEvent.Captured _, LeadEvent.AttributesRecorded _, LeadEvent.DetailsReported _, LeadEvent.HandleClaimed _,
                    LeadEvent.DuplicateSuspected _,
                    LeadEvent.Absorbed _, LeadEvent.MergedInto _, LeadEvent.MergeUndone _, LeadEvent.Separated _,
                    LeadEvent.Reclassified _, LeadEvent.Deleted _ -> null;
        };
    }

    private static Details extraction(LeadEvent.ExtractionRecorded e) {
        return Details.of(e.extra())
                .with("extraction_id", e.extractionId())
                .with("conversation_id", e.conversationId())
                .with("name", e.name())
                .with("email", e.email())
                .with("company", e.company())
                .with("lead_status", e.leadStatus())
                .with("intent_score", e.intentScore())
                .with("urgency_score", e.urgencyScore())
                .with("budget_score", e.budgetScore())
                .with("fit_score", e.fitScore())
                .with("engagement_score", e.engagementScore());
    }

    private static Activity activity(LeadEvent event, String type, Details details) {
        return activity(event, type, details.done());
    }

    private static Activity activity(LeadEvent event, String type, JsonNode details) {
        return new Activity(EntityKind.LEAD, event.leadId(), type, details, event.occurredAt());
    }
}
