package io.leadledger.automation.webhook;

import io.leadledger.api.DealEvent;
import io.leadledger.api.state.DealState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Winning and losing change the stage as well; a deal that is posted as won is created and won at once. */
final class DealOccurrences {

    private DealOccurrences() {}

    static List<Occurrence> of(DealState before, DealState after, DealEvent event) {
        List<Occurrence> occurrences = new ArrayList<>();
        String old = before.stage();
        String now = after.stage();
        boolean moved = !Objects.equals(old, now);
        if (!before.exists()) {
            occurrences.add(about(EventType.DEAL_CREATED, after, event)
                    .with("stage", now)
                    .with("probability", after.attributes().number("probability"))
                    .with("expected_close_date", after.attributes().text("expected_close_date")));
        } else if (moved) {
            occurrences.add(moved(EventType.DEAL_STAGE_CHANGED, old, after, event));
        }
        if (moved && DealState.WON.equals(now)) {
            occurrences.add(moved(EventType.DEAL_WON, old, after, event));
        }
        if (moved && DealState.LOST.equals(now)) {
            occurrences.add(moved(EventType.DEAL_LOST, old, after, event));
        }
        return occurrences;
    }

    private static Occurrence moved(EventType type, @Nullable String old, DealState after, DealEvent event) {
        return about(type, after, event).with("old_stage", old).with("new_stage", after.stage());
    }

    private static Occurrence about(EventType type, DealState deal, DealEvent event) {
        return Occurrence.of(type, event.occurredAt())
                .with("deal_id", event.dealId())
                .with("lead_id", deal.leadId())
                .with("name", deal.attributes().text("name"))
                .with("value", deal.attributes().number("value"))
                .with("currency", deal.attributes().text("currency"));
    }
}
