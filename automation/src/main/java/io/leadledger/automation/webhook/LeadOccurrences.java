package io.leadledger.automation.webhook;

import io.leadledger.api.LeadEvent;
import io.leadledger.api.state.LeadModel;
import io.leadledger.api.state.LeadState;
import java.util.ArrayList;
import java.util.List;

/** A stage or score has changed when it reads otherwise than before: a fact that comes late and changes nothing is not told. */
final class LeadOccurrences {

    private LeadOccurrences() {}

    static List<Occurrence> of(LeadState before, LeadState after, LeadEvent event) {
        if (!before.exists()) {
            return List.of(created(after, event));
        }
        LeadModel old = new LeadModel(before);
        LeadModel now = new LeadModel(after);
        List<Occurrence> occurrences = new ArrayList<>();
        if (old.score().compareTo(now.score()) != 0) {
            occurrences.add(Occurrence.of(EventType.LEAD_SCORE_CHANGED, event.occurredAt())
                    .with("leadId", event.leadId())
                    .with("old_score", old.score())
                    .with("new_score", now.score()));
        }
        if (!old.lifecycleStage().equals(now.lifecycleStage())) {
            occurrences.add(Occurrence.of(EventType.LEAD_STAGE_CHANGED, event.occurredAt())
                    .with("leadId", event.leadId())
                    .with("old_stage", old.lifecycleStage())
                    .with("new_stage", now.lifecycleStage()));
        }
        return occurrences;
    }

    private static Occurrence created(LeadState after, LeadEvent event) {
        LeadModel lead = new LeadModel(after);
        return Occurrence.of(EventType.LEAD_CREATED, event.occurredAt())
                .with("leadId", event.leadId())
                .with("email", lead.email())
                .with("name", lead.name())
                .with("company", lead.text("company"))
                .with("title", lead.text("title"))
                .with("phone", lead.phone())
                .with("source", lead.source())
                .with("source_detail", lead.text("source_detail"))
                .with("score", lead.score())
                .with("lifecycle_stage", lead.lifecycleStage())
                .with("provisional", !after.named());
    }
}
