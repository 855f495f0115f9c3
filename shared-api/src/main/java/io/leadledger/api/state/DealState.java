package io.leadledger.api.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadledger.api.DealEvent;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one deal add up to. Stage, lead and the time of the decision are attributes like the others.
 *
 * @param prediction the newest; null while there is none
 */
public record DealState(@Nullable String dealId, Attributes attributes, @Nullable Stamped prediction, Lifespan lifespan)
        implements EntityState<DealEvent> {

    public static final DealState NEW = new DealState(null, Attributes.NONE, null, Lifespan.NONE);

    public static final String WON = "closed_won";
    public static final String LOST = "closed_lost";

    @JsonIgnore
    public boolean exists() {
        return dealId != null;
    }

    @Override
    public DealState evolve(DealEvent event) {
        Instant at = event.occurredAt();
        Attributes linked = event.leadId() == null ? attributes : attributes.record("lead_id", TextNode.valueOf(event.leadId()), at);
        return switch (event) {
            case DealEvent.Created e -> next(e, linked.record(e.attributes(), at));
            case DealEvent.Updated e -> next(e, linked.record(e.attributes(), at));
            case DealEvent.StageChanged e -> next(e, staged(linked.record(e.attributes(), at), e.stage(), at));
            case DealEvent.Won e -> next(e, staged(linked.record(e.attributes(), at), WON, at));
            case DealEvent.Lost e -> next(e, staged(linked.record(e.attributes(), at), LOST, at));
            case DealEvent.ActivityRecorded e -> next(e, linked);
            case DealEvent.Predicted e -> predicted(e);
            case DealEvent.Deleted e -> new DealState(e.dealId(), attributes, prediction, lifespan.deletedAt(at));
        };
    }

    private DealState next(DealEvent event, Attributes changed) {
        return new DealState(event.dealId(), changed, prediction, lifespan.touchedAt(event.occurredAt()));
    }

    /** An expectation changes nothing about the deal itself. */
    private DealState predicted(DealEvent.Predicted event) {
        Stamped said = new Stamped(event.prediction(), event.occurredAt());
        return new DealState(event.dealId(), attributes, prediction == null || said.beats(prediction) ? said : prediction, lifespan);
    }

    private static Attributes staged(Attributes attributes, String stage, Instant at) {
        return attributes.record(Map.of("stage", TextNode.valueOf(stage), "stage_changed_at", TextNode.valueOf(at.toString())), at);
    }

    /** In the words of the deal model; a stage of the source's own is kept as it is. Null while nothing named one. */
    @JsonIgnore
    public @Nullable String stage() {
        String said = attributes.text("stage");
        if (said == null) {
            return null;
        }
        return switch (said.strip().toLowerCase(Locale.ROOT).replace(' ', '_')) {
            case "won", WON -> WON;
            case "lost", LOST -> LOST;
            case "qualification", "discovery", "proposal", "negotiation" -> said.strip().toLowerCase(Locale.ROOT);
            default -> said;
        };
    }

    @JsonIgnore
    public @Nullable String leadId() {
        return attributes.text("lead_id");
    }

    @Override
    public SortedMap<String, JsonNode> fields() {
        return Fields.of(attributes)
                .with("deal_id", (Object) dealId)
                .with("stage", (Object) stage())
                .with("prediction", prediction == null ? null : prediction.value())
                .with(lifespan)
                .done();
    }
}
