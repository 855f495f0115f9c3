package io.leadledger.api.activity;

import io.leadledger.api.DealEvent;
import io.leadledger.api.EntityKind;
import org.jspecify.annotations.Nullable;

/** A deal's events on the timeline of its lead. */
final class DealActivities {

    private DealActivities() {}

    static @Nullable Activity of(DealEvent event) {
        return switch (event) {
            case DealEvent.Created e -> activity(e, "deal.created", details(e));
            case DealEvent.Updated e -> activity(e, "deal.updated", details(e));
            case DealEvent.StageChanged e -> activity(e, "deal.stage_changed", details(e).with("stage", e.stage()));
            case DealEvent.Won e -> activity(e, "deal.won", details(e));
            case DealEvent.Lost e -> activity(e, "deal.lost", details(e));
            case DealEvent.ActivityRecorded e -> activity(e, e.activityType(), Details.of(e.attributes()));
            case DealEvent.Predicted _, DealEvent.Deleted _ -> null;
        };
    }

    private static Details details(DealEvent event) {
        return Details.of(event.attributes()).with("deal_id", event.dealId());
    }

    private static Activity activity(DealEvent event, String type, Details details) {
        return new Activity(EntityKind.DEAL, event.dealId(), type, details.done(), event.occurredAt());
    }
}
